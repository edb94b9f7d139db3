#include "tools/session/parameters.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/value_json.h"

namespace dossier {

absl::Status AddParameter(std::string_view text, Map* parameters) {
  size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return absl::InvalidArgumentError(absl::StrCat("a parameter is written name=value, not '", std::string(text), "'"));
  }
  std::string_view value = text.substr(equals + 1);
  absl::StatusOr<Value> json = ParseJson(value);
  (*parameters)[std::string(text.substr(0, equals))] = json.ok() ? *std::move(json) : Value(value);
  return absl::OkStatus();
}

absl::StatusOr<Map> ParseParameters(std::span<const std::string> texts) {
  Map parameters;
  for (const std::string& text : texts) {
    absl::Status status = AddParameter(text, &parameters);
    if (!status.ok()) return status;
  }
  return parameters;
}

}  // namespace dossier
