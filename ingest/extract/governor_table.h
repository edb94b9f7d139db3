#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

// How a word bears on the happening that stands under it.
enum class Effect : uint8_t { kAsserted, kPlanned, kPossible, kAlleged, kNegative };

// What a verb is to a noun it governs that names a happening.
enum class GovernorKind : uint8_t { kNone, kLight, kGain, kGive };

struct Governor {
  Effect effect = Effect::kAsserted;
  GovernorKind kind = GovernorKind::kNone;
};

// The table governors.tsv: 'refuse' makes what stands under it not so, 'plan' planned. Immutable,
// any thread.
class GovernorTable {
 public:
  // The table that is part of the program.
  static const GovernorTable& Core();
  // Fails with the line that is wrong.
  static absl::StatusOr<std::unique_ptr<GovernorTable>> Parse(std::string_view tsv);
  ~GovernorTable();

  // The entry of `lemma`, or of 'lemma preposition' where that is listed; null where neither is.
  const Governor* Find(std::string_view lemma, std::string_view preposition) const;

 private:
  struct Entries;
  GovernorTable();

  std::unique_ptr<Entries> entries_;
};

}  // namespace dossier
