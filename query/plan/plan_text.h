// The stable text of a plan: what EXPLAIN prints and golden tests compare.
#pragma once

#include <functional>
#include <string>

#include "query/plan/plan.h"

namespace dossier::plan {

// What a line says of its step: "Expand(a)-[r:KNOWS]->(b)".
std::string StepText(const Plan& plan, const Step& step);

// A line a step, the last one first; inputs below, inner sides indented; the plans of subqueries
// after it. `note`, if given, adds a text to each line (estimates, counts, times).
std::string PlanText(const Plan& plan,
                     const std::function<std::string(const Node&)>& note = nullptr);

}  // namespace dossier::plan
