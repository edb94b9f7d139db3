// What common nouns stand for when they are ends of claims: the table noun_classes.tsv.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

// The head of the table says what each means.
enum class NounClass : uint8_t {
  kActingBody,
  kState,
  kActingPerson,
  kLed,
  kBody,
  kPlace,
  kPeople,
  kNoPerson
};

// Immutable, any thread.
class NounClasses {
 public:
  // The table that is part of the program.
  static const NounClasses& Core();
  // Fails with the line that is wrong.
  static absl::StatusOr<std::unique_ptr<NounClasses>> Parse(std::string_view tsv);
  ~NounClasses();

  bool Has(NounClass wanted, std::string_view noun) const;

 private:
  struct Entries;
  NounClasses();

  std::unique_ptr<Entries> entries_;
};

}  // namespace dossier
