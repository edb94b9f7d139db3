// From the text of a query to its syntax tree.
#pragma once

#include <cstddef>
#include <string_view>

#include "absl/status/statusor.h"
#include "query/syntax/ast.h"
#include "query/syntax/query_error.h"

namespace dossier {

// How high a syntax tree may be. Chains without parentheses, such as a + b + c, count one level an
// operator, but for AND, OR, XOR and comparisons, which are flat.
inline constexpr int kMaxNesting = 500;
inline constexpr size_t kMaxQueryBytes = size_t{256} << 20;

// One statement, with or without a semicolon at its end. Takes time linear in the text and returns
// the first error in it: always a QueryError with a place. The tree does not refer to `text`.
// Touches nothing shared.
absl::StatusOr<ast::Statement> ParseStatement(std::string_view text);

// One expression, nothing else.
absl::StatusOr<ast::ExpressionPtr> ParseExpression(std::string_view text);

}  // namespace dossier
