#include <utility>

#include "query/optimize/rules.h"

namespace dossier::plan {
namespace {

// The subquery of an EXISTS or of a pattern as a condition.
SubqueryId ExistenceOf(Expr condition) {
  if (const auto* pattern = ast::IfA<ast::PatternExpression>(condition)) {
    return pattern->path.selection == ast::PathSelection::kAll ? pattern->subquery : kNoSubquery;
  }
  const auto* subquery = ast::IfA<ast::SubqueryExpression>(condition);
  const bool exists = subquery != nullptr && subquery->subquery_kind == ast::SubqueryKind::kExists;
  return exists ? subquery->subquery : kNoSubquery;
}

// Steps whose rows each come of one row of the Argument, so that a batch of them can be told apart.
bool KeepsRowsApart(const Node& node) {
  const Step& step = node.step;
  const bool apart =
      std::holds_alternative<Argument>(step) || std::holds_alternative<AllNodesScan>(step) ||
      std::holds_alternative<LabelScan>(step) || std::holds_alternative<IndexSeek>(step) ||
      std::holds_alternative<IndexRange>(step) || std::holds_alternative<IndexPrefix>(step) ||
      std::holds_alternative<Expand>(step) || std::holds_alternative<ExpandInto>(step) ||
      std::holds_alternative<VarLengthExpand>(step) ||
      std::holds_alternative<RelationshipEnds>(step) || std::holds_alternative<BuildPath>(step) ||
      std::holds_alternative<Filter>(step) || std::holds_alternative<Project>(step) ||
      std::holds_alternative<Unwind>(step);
  return apart && (node.children.empty() || KeepsRowsApart(*node.children[0]));
}

void TryApply(Plan* plan, NodePtr* node) {
  auto* filter = IfStep<Filter>(node->get());
  if (filter == nullptr) return;
  std::vector<Apply> applies;
  std::vector<NodePtr> inner;
  std::vector<Expr> rest;
  for (Expr condition : filter->conditions) {
    const auto* unary = ast::IfA<ast::Unary>(condition);
    const bool negated = unary != nullptr && unary->op == ast::UnaryOperator::kNot;
    const SubqueryId id = ExistenceOf(negated ? unary->operand.get() : condition);
    const bool known = id != kNoSubquery && id < plan->subplans.size();
    Subplan* subplan = known ? &plan->subplans[id] : nullptr;
    if (subplan == nullptr || subplan->root == nullptr || !KeepsRowsApart(*subplan->root)) {
      rest.push_back(condition);
      continue;
    }
    applies.push_back({negated ? ApplyKind::kAntiSemi : ApplyKind::kSemi, subplan->row_number});
    inner.push_back(std::move(subplan->root));
  }
  if (applies.empty()) return;
  const double rows = (*node)->estimated_rows;
  NodePtr input = std::move((*node)->children[0]);
  if (!rest.empty()) input = MakeNode(Filter{std::move(rest)}, std::move(input));
  for (size_t i = 0; i < applies.size(); ++i) {
    input = MakeNode(applies[i], std::move(input), std::move(inner[i]));
    input->estimated_rows = rows;
  }
  *node = std::move(input);
}

}  // namespace

void ApplyExistence(OptimizerContext* context, NodePtr* root) {
  ForEachNode(root, [context](NodePtr* node) { TryApply(&context->plan, node); });
}

}  // namespace dossier::plan
