#include "query/syntax/parser.h"

#include <utility>

#include "query/syntax/syntax_parser.h"

namespace dossier {
namespace {

absl::Status CheckLength(std::string_view text) {
  if (text.size() <= kMaxQueryBytes) return absl::OkStatus();
  return CompileError(QueryErrorType::kSyntaxError, "QueryTooLong",
                      "The query is longer than 256 MiB",
                      {0, static_cast<uint32_t>(kMaxQueryBytes)}, "Pass large data as parameters.");
}

}  // namespace

absl::StatusOr<ast::Statement> ParseStatement(std::string_view text) {
  if (absl::Status status = CheckLength(text); !status.ok()) return status;
  syntax::SyntaxParser parser(text);
  ast::Statement statement = parser.Statement();
  if (parser.error()) return ToStatus(*parser.error());
  return statement;
}

absl::StatusOr<ast::ExpressionPtr> ParseExpression(std::string_view text) {
  if (absl::Status status = CheckLength(text); !status.ok()) return status;
  syntax::SyntaxParser parser(text);
  ast::ExpressionPtr expression = parser.WholeExpression();
  if (parser.error()) return ToStatus(*parser.error());
  return expression;
}

}  // namespace dossier
