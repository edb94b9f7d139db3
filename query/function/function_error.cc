#include "query/function/function_error.h"

#include <string>

#include "graph/value/utf8.h"
#include "graph/value/value_text.h"
#include "query/syntax/query_error.h"

namespace dossier {

absl::Status TypeErrorAtRuntime(std::string_view detail, std::string_view message) {
  return RuntimeError(QueryErrorType::kTypeError, detail, std::string(message));
}

absl::Status ArgumentErrorAtRuntime(std::string_view detail, std::string_view message) {
  return RuntimeError(QueryErrorType::kArgumentError, detail, std::string(message));
}

absl::Status ArithmeticErrorAtRuntime(std::string_view detail, std::string_view message) {
  return RuntimeError(QueryErrorType::kArithmeticError, detail, std::string(message));
}

absl::Status AsArgumentError(const absl::Status& status) {
  if (status.code() != absl::StatusCode::kInvalidArgument || QueryErrorOf(status)) return status;
  return ArgumentErrorAtRuntime("InvalidArgumentValue", std::string(status.message()));
}

std::string Shown(const Value& value) {
  constexpr size_t kLongest = 60;  // characters
  std::string text = ValueText(value);
  const size_t end = OffsetOfCharacter(text, kLongest);
  if (end < text.size()) text.replace(end, std::string::npos, "...");
  return text;
}

}  // namespace dossier
