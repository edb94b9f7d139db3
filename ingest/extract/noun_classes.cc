#include "ingest/extract/noun_classes.h"

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/noun_classes_data.h"

namespace dossier {
namespace {

constexpr std::string_view kNames[] = {"acting_body", "state", "acting_person", "led",
                                       "body",        "place", "people",        "no_person"};

uint32_t Bit(size_t noun_class) { return uint32_t{1} << noun_class; }

// The bits of 'body,people'; 0 where one is unknown.
uint32_t ClassBits(const std::string& list) {
  uint32_t bits = 0;
  for (const std::string& name : std::vector<std::string>(absl::StrSplit(list, ','))) {
    uint32_t bit = 0;
    for (size_t i = 0; i < std::size(kNames); ++i) {
      if (kNames[i] == name) bit = Bit(i);
    }
    if (bit == 0) return 0;
    bits |= bit;
  }
  return bits;
}

}  // namespace

struct NounClasses::Entries {
  absl::flat_hash_map<std::string, uint32_t> of;
};

NounClasses::NounClasses() : entries_(std::make_unique<Entries>()) {}
NounClasses::~NounClasses() = default;

absl::StatusOr<std::unique_ptr<NounClasses>> NounClasses::Parse(std::string_view tsv) {
  std::unique_ptr<NounClasses> table(new NounClasses());
  int line_number = 0;
  for (absl::string_view line : absl::StrSplit(absl::string_view(tsv.data(), tsv.size()), '\n')) {
    ++line_number;
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields = absl::StrSplit(line, '\t');
    uint32_t bits = fields.size() == 2 ? ClassBits(fields[1]) : 0;
    if (bits == 0 || !table->entries_->of.emplace(fields[0], bits).second) {
      return absl::InvalidArgumentError(absl::StrCat(
          "noun_classes.tsv:", line_number,
          ": want 'noun<TAB>class,class' with classes that the head of the file names, each noun "
          "once"));
    }
  }
  return table;
}

const NounClasses& NounClasses::Core() {
  static const NounClasses* table = [] {
    auto parsed = Parse(NounClassesText());
    if (!parsed.ok()) std::abort();  // the data is part of the program and tested
    return parsed->release();
  }();
  return *table;
}

bool NounClasses::Has(NounClass wanted, std::string_view noun) const {
  auto found = entries_->of.find(absl::string_view(noun.data(), noun.size()));
  return found != entries_->of.end() && (found->second & Bit(static_cast<size_t>(wanted))) != 0;
}

}  // namespace dossier
