#include "ingest/extract/governor_table.h"

#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/governors_data.h"

namespace dossier {
namespace {

constexpr std::pair<std::string_view, Effect> kEffects[] = {{"asserted", Effect::kAsserted},
                                                            {"planned", Effect::kPlanned},
                                                            {"possible", Effect::kPossible},
                                                            {"alleged", Effect::kAlleged},
                                                            {"negative", Effect::kNegative}};
constexpr std::pair<std::string_view, GovernorKind> kKinds[] = {{"-", GovernorKind::kNone},
                                                                {"light", GovernorKind::kLight},
                                                                {"gain", GovernorKind::kGain},
                                                                {"give", GovernorKind::kGive}};

template <typename Pairs, typename Value>
bool Look(const Pairs& pairs, std::string_view name, Value* value) {
  for (const auto& [known, meaning] : pairs) {
    if (known == name) return *value = meaning, true;
  }
  return false;
}

}  // namespace

struct GovernorTable::Entries {
  absl::flat_hash_map<std::string, Governor> of;
};

GovernorTable::GovernorTable() : entries_(std::make_unique<Entries>()) {}
GovernorTable::~GovernorTable() = default;

absl::StatusOr<std::unique_ptr<GovernorTable>> GovernorTable::Parse(std::string_view tsv) {
  std::unique_ptr<GovernorTable> table(new GovernorTable());
  int line_number = 0;
  for (absl::string_view line : absl::StrSplit(absl::string_view(tsv.data(), tsv.size()), '\n')) {
    ++line_number;
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields = absl::StrSplit(line, '\t');
    Governor governor;
    bool good = fields.size() == 3 && Look(kEffects, fields[1], &governor.effect) &&
                Look(kKinds, fields[2], &governor.kind);
    if (!good) {
      return absl::InvalidArgumentError(
          absl::StrCat("governors.tsv:", line_number,
                       ": want 'word<TAB>effect<TAB>kind' with an effect and a kind that the head "
                       "of the file names"));
    }
    table->entries_->of[fields[0]] = governor;
  }
  return table;
}

const GovernorTable& GovernorTable::Core() {
  static const GovernorTable* table = [] {
    auto parsed = Parse(GovernorsText());
    if (!parsed.ok()) std::abort();  // the data is part of the program and tested
    return parsed->release();
  }();
  return *table;
}

const Governor* GovernorTable::Find(std::string_view lemma, std::string_view preposition) const {
  if (!preposition.empty()) {
    std::string both = std::string(lemma) + " " + std::string(preposition);
    auto found = entries_->of.find(both);
    if (found != entries_->of.end()) return &found->second;
  }
  auto found = entries_->of.find(absl::string_view(lemma.data(), lemma.size()));
  return found == entries_->of.end() ? nullptr : &found->second;
}

}  // namespace dossier
