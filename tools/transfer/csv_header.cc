#include "tools/transfer/csv_header.h"

#include <array>
#include <set>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "tools/transfer/csv_value.h"

namespace dossier {
namespace {

struct Role {
  std::string_view type;
  CsvColumnRole role;
};

constexpr std::array<Role, 6> kRoles = {{
    {"id", CsvColumnRole::kId},
    {"label", CsvColumnRole::kLabel},
    {"start_id", CsvColumnRole::kStartId},
    {"end_id", CsvColumnRole::kEndId},
    {"type", CsvColumnRole::kType},
    {"ignore", CsvColumnRole::kIgnore},
}};

// Takes '{...}' options, '(space)' and '[]' off the end of a type.
void StripSuffixes(std::string* type, CsvColumn* column) {
  size_t brace = type->find('{');
  if (brace != std::string::npos) type->resize(brace);
  size_t open = type->find('(');
  if (open != std::string::npos && type->back() == ')') {
    column->id_space = type->substr(open + 1, type->size() - open - 2);
    type->resize(open);
  }
  if (type->size() >= 2 && type->compare(type->size() - 2, 2, "[]") == 0) {
    column->array = true;
    type->resize(type->size() - 2);
  }
}

absl::StatusOr<CsvColumn> ParseColumn(std::string_view text, std::string_view place) {
  CsvColumn column;
  size_t colon = text.rfind(':');
  column.name = std::string(text.substr(0, colon));
  column.type = "string";
  if (colon == std::string_view::npos) return column;
  std::string type(text.substr(colon + 1));
  StripSuffixes(&type, &column);
  column.type = absl::AsciiStrToLower(type);
  for (const Role& role : kRoles) {
    if (role.type == column.type) {
      column.role = role.role;
      column.type = "string";
      return column;
    }
  }
  if (!IsCsvType(column.type)) {
    return absl::InvalidArgumentError(absl::StrCat(std::string(place), ": column '", std::string(text), "' has the unknown type '", type,
                                                   "': use one of ", CsvTypeNames(), " or ID, LABEL, START_ID, END_ID, TYPE, IGNORE"));
  }
  return column;
}

}  // namespace

absl::StatusOr<std::vector<CsvColumn>> ParseCsvHeader(const std::vector<CsvField>& fields, std::string_view place) {
  std::vector<CsvColumn> columns;
  std::set<std::string> names;
  for (const CsvField& field : fields) {
    absl::StatusOr<CsvColumn> column = ParseColumn(field.text, place);
    if (!column.ok()) return column.status();
    bool stored = column->role == CsvColumnRole::kProperty || column->role == CsvColumnRole::kId;
    if (stored && !column->name.empty() && !names.insert(column->name).second) {
      return absl::InvalidArgumentError(absl::StrCat(std::string(place), ": the column '", column->name, "' occurs twice"));
    }
    if (column->role == CsvColumnRole::kProperty && column->name.empty()) column->role = CsvColumnRole::kIgnore;
    columns.push_back(*std::move(column));
  }
  return columns;
}

}  // namespace dossier
