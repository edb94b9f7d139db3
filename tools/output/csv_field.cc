#include "tools/output/csv_field.h"

namespace dossier {
namespace {

bool NeedsQuotes(std::string_view field) {
  return field.empty() || field.find_first_of(",\"\n\r") != std::string_view::npos || field.front() == ' ' || field.back() == ' ';
}

}  // namespace

void AppendCsvField(std::string_view field, std::string* out) {
  if (!NeedsQuotes(field)) {
    out->append(field);
    return;
  }
  *out += '"';
  for (char c : field) {
    if (c == '"') *out += '"';
    *out += c;
  }
  *out += '"';
}

}  // namespace dossier
