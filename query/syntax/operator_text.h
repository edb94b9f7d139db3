// Operators as the language writes them.
#pragma once

#include <string_view>

#include "query/syntax/collection.h"
#include "query/syntax/operation.h"
#include "query/syntax/pattern_expression.h"

namespace dossier::syntax {

std::string_view OperatorText(ast::UnaryOperator op);
std::string_view OperatorText(ast::BinaryOperator op);
std::string_view OperatorText(ast::LogicalOperator op);
std::string_view OperatorText(ast::ComparisonOperator op);
std::string_view OperatorText(ast::QuantifierKind kind);  // 'all'
std::string_view OperatorText(ast::SubqueryKind kind);    // 'EXISTS'

}  // namespace dossier::syntax
