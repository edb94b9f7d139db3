#include "ingest/extract/country_table.h"

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/countries_data.h"

namespace dossier {
namespace {

struct Tables {
  absl::flat_hash_map<std::string, std::string> names, codes;
};

const Tables& Countries() {
  static const Tables* tables = [] {
    auto* made = new Tables();
    std::string_view text = CountriesText();
    for (absl::string_view line :
         absl::StrSplit(absl::string_view(text.data(), text.size()), '\n')) {
      std::vector<std::string> fields = absl::StrSplit(line, '\t');
      if (fields.size() < 3 || line[0] == '#') continue;
      std::vector<std::string> names = absl::StrSplit(fields[1], '|');
      made->names[fields[0]] = names[0];
      for (const std::string& field : {fields[1], fields[2]}) {
        for (absl::string_view word : absl::StrSplit(field, '|'))
          made->codes.emplace(absl::AsciiStrToLower(word), fields[0]);
      }
    }
    return made;
  }();
  return *tables;
}

std::string_view Look(const absl::flat_hash_map<std::string, std::string>& table,
                      std::string_view key) {
  auto found = table.find(absl::string_view(key.data(), key.size()));
  return found == table.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace

std::string_view CountryName(std::string_view code) { return Look(Countries().names, code); }
std::string_view CountryCodeOfWord(std::string_view lower) {
  return Look(Countries().codes, lower);
}

}  // namespace dossier
