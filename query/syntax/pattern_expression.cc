#include "query/syntax/pattern_expression.h"

#include "query/syntax/statement.h"

namespace dossier::ast {

SubqueryExpression::SubqueryExpression() = default;
SubqueryExpression::~SubqueryExpression() = default;

}  // namespace dossier::ast
