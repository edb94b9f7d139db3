// Expressions in openCypher's own notation, for the text of plans.
#pragma once

#include <string>
#include <vector>

#include "query/plan/plan.h"
#include "query/syntax/ast.h"

namespace dossier::plan {

// One line; fully parenthesised where operators meet. Variables by name; those without a name as
// `@12` by slot.
std::string ExpressionText(const Plan& plan, Expr expression);

// 'name', or '@12' where the slot has no name of its own.
std::string SlotText(const Plan& plan, Slot slot);

// -[r:A|B*1..3]-> and the like.
std::string ArrowText(const std::string& inside, Direction direction);

}  // namespace dossier::plan
