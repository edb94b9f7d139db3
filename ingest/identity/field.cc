#include "ingest/identity/field.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"

namespace dossier {
namespace {

bool Share(std::string_view a, std::string_view b) {
  const std::vector<std::string> ones = absl::StrSplit(std::string(a), ' ', absl::SkipEmpty());
  const std::vector<std::string> others = absl::StrSplit(std::string(b), ' ', absl::SkipEmpty());
  return std::any_of(ones.begin(), ones.end(), [&](const std::string& one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

}  // namespace

bool FieldsContradict(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && !Share(a, b);
}

bool Bridges(std::string_view fields, std::string_view a, std::string_view b) {
  return Share(fields, a) && Share(fields, b);
}

}  // namespace dossier
