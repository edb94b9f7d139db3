#include "query/execute/row_count.h"

#include "absl/strings/str_cat.h"
#include "query/syntax/query_error.h"

namespace dossier {

absl::StatusOr<uint64_t> RowCount(const Evaluator& expression, const char* clause,
                                  EvalContext& context) {
  absl::StatusOr<Value> value = EvaluateConstant(expression, context);
  if (!value.ok()) return value.status();
  if (value->kind() != ValueKind::kInteger) {
    return RuntimeError(
        QueryErrorType::kSyntaxError, "InvalidArgumentType",
        absl::StrCat(clause, " takes an integer, not a ", std::string(KindName(value->kind()))));
  }
  if (value->integer() < 0) {
    return RuntimeError(
        QueryErrorType::kSyntaxError, "NegativeIntegerArgument",
        absl::StrCat(clause, " takes no negative number such as ", value->integer()));
  }
  return static_cast<uint64_t>(value->integer());
}

}  // namespace dossier
