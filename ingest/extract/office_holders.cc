#include "ingest/extract/office_holders.h"

#include <climits>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/office_holders_data.h"

namespace dossier {
namespace {

struct Term {
  std::string country;
  int from = 0;
  int until = INT_MAX;
};
// By 'title<TAB>name', in lower case.
using Table = absl::flat_hash_map<std::string, std::vector<Term>>;

std::string KeyOf(absl::string_view title, absl::string_view name) {
  return absl::StrCat(title, "\t", absl::AsciiStrToLower(name));
}

void AddLine(const std::vector<std::string>& fields, Table* table) {
  Term term{fields[0]};
  if (!absl::SimpleAtoi(fields[2], &term.from)) return;
  if (fields[3] != "-" && !absl::SimpleAtoi(fields[3], &term.until)) return;
  for (absl::string_view name : absl::StrSplit(fields[4], '|'))
    (*table)[KeyOf(fields[1], name)].push_back(term);
}

const Table& Holders() {
  static const Table* table = [] {
    auto* made = new Table();
    std::string_view text = OfficeHoldersText();
    for (absl::string_view line :
         absl::StrSplit(absl::string_view(text.data(), text.size()), '\n')) {
      std::vector<std::string> fields = absl::StrSplit(line, '\t');
      if (fields.size() == 5 && line[0] != '#') AddLine(fields, made);
    }
    return made;
  }();
  return *table;
}

}  // namespace

std::string_view CountryOfOfficeHolder(std::string_view lower_title, std::string_view name,
                                       int year) {
  auto found =
      Holders().find(KeyOf({lower_title.data(), lower_title.size()}, {name.data(), name.size()}));
  if (found == Holders().end()) return {};
  std::string_view country;
  for (const Term& term : found->second) {
    bool then = year == 0 || (term.from <= year && year <= term.until);
    if (!then) continue;
    if (!country.empty() && country != term.country) return {};
    country = term.country;
  }
  return country;
}

}  // namespace dossier
