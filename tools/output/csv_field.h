// One field of a CSV file (RFC 4180).
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// Appends the field, quoted where it is empty or holds a comma, a quotation mark, a line break, or a space at an end; so an
// empty text ("") differs from null (nothing).
void AppendCsvField(std::string_view field, std::string* out);

}  // namespace dossier
