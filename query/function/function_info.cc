#include "query/function/function_info.h"

#include "absl/strings/str_cat.h"
#include "query/function/function_error.h"

namespace dossier {
namespace {

absl::Status WrongKindError(const FunctionInfo& function, size_t index, const Value& argument) {
  const std::string message = absl::StrCat(
      std::string(function.name), "() takes ", function.kinds[index].Text(), " as argument ",
      index + 1, ", not the ", std::string(KindName(argument.kind())), " ", Shown(argument));
  switch (function.wrong_kind) {
    case WrongKind::kTypeErrorValue:
      return TypeErrorAtRuntime("InvalidArgumentValue", message);
    case WrongKind::kTypeErrorType:
      return TypeErrorAtRuntime("InvalidArgumentType", message);
    default:
      return ArgumentErrorAtRuntime("InvalidArgumentType", message);
  }
}

bool AnyNull(std::span<const Value> arguments) {
  for (const Value& argument : arguments) {
    if (argument.is_null()) return true;
  }
  return false;
}

}  // namespace

absl::StatusOr<Value> CallFunction(const FunctionInfo& function, std::span<const Value> arguments,
                                   FunctionContext& context) {
  if (function.nulls_pass && AnyNull(arguments)) return Value();
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (!function.Accepts(i, arguments[i].kind())) return WrongKindError(function, i, arguments[i]);
  }
  return function.body(arguments, context);
}

}  // namespace dossier
