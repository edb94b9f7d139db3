// Which columns a step reads and which it makes: what pushing, pruning and ordering rest on.
#pragma once

#include <set>

#include "query/plan/plan.h"

namespace dossier::plan {

using SlotSet = std::set<Slot>;

// Every variable the expression names, those of its own comprehensions and of its subqueries' plans
// included.
SlotSet SlotsOf(const Plan& plan, Expr expression);

// Columns of the input that the step itself reads (those of its inner side not counted).
SlotSet Reads(const Plan& plan, const Step& step);

// Columns that the step adds.
SlotSet Makes(const Step& step);

// Columns that rows hold above `node`.
SlotSet Holds(const Node& node);

// Columns that any step of the tree reads.
SlotSet ReadsOfTree(const Plan& plan, const Node& node);

}  // namespace dossier::plan
