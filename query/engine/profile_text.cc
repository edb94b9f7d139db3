#include "query/engine/profile_text.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "query/plan/plan_text.h"

namespace dossier {
namespace {

std::string Guess(const plan::Node& node) {
  return node.estimated_rows < 0 ? ""
                                 : absl::StrFormat("  ~%.0f rows", std::ceil(node.estimated_rows));
}

std::chrono::nanoseconds OwnTime(const plan::Node& node, const OperatorsByNode& operators) {
  std::chrono::nanoseconds time = operators.at(&node)->profile().time;
  for (const plan::NodePtr& child : node.children)
    time -= operators.at(child.get())->profile().time;
  return std::max(time, std::chrono::nanoseconds(0));
}

}  // namespace

std::string ExplainText(const plan::Plan& plan) { return plan::PlanText(plan, Guess); }

std::string ProfileText(const plan::Plan& plan, const OperatorsByNode& operators) {
  return plan::PlanText(plan, [&](const plan::Node& node) {
    const Operator* op = operators.at(&node);
    const double milliseconds =
        std::chrono::duration<double, std::milli>(OwnTime(node, operators)).count();
    return absl::StrCat(Guess(node), "  ", op->profile().rows, " rows  ",
                        absl::StrFormat("%.2f ms", milliseconds));
  });
}

}  // namespace dossier
