// What EXPLAIN and PROFILE print.
#pragma once

#include <string>

#include "query/execute/plan_runner.h"
#include "query/plan/plan.h"

namespace dossier {

// The plan with the rows that each step is guessed to give.
std::string ExplainText(const plan::Plan& plan);

// The same with the rows it gave and the time that passed in it, its inputs not counted.
std::string ProfileText(const plan::Plan& plan, const OperatorsByNode& operators);

}  // namespace dossier
