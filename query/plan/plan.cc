#include "query/plan/plan.h"

namespace dossier::plan {

Slot Plan::NewSlot(std::string name) {
  slot_names.push_back(std::move(name));
  return static_cast<Slot>(slot_names.size() - 1);
}

Expr Plan::Keep(ast::ExpressionPtr expression) {
  expressions.push_back(std::move(expression));
  return expressions.back().get();
}

}  // namespace dossier::plan
