#include <algorithm>
#include <optional>
#include <utility>

#include "query/optimize/rules.h"
#include "query/optimize/step_slots.h"
#include "query/plan/make_expression.h"

namespace dossier::plan {
namespace {

// count(*), or count of a variable that is one of `never_null`.
bool CountsRows(const ast::FunctionCall& call, const SlotSet& never_null) {
  std::string name = call.name.text;
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  if (name != "count" || call.distinct) return false;
  if (call.star) return true;
  const auto* variable = call.arguments.size() == 1 ? ast::IfA<ast::Variable>(call.arguments[0].get()) : nullptr;
  return variable != nullptr && never_null.contains(variable->symbol);
}

// The labels, where all conditions are label tests of `node`.
std::optional<std::vector<std::string>> OnlyLabels(const Filter& filter, Slot node) {
  std::vector<std::string> labels;
  for (Expr condition : filter.conditions) {
    const auto* test = ast::IfA<ast::LabelPredicate>(condition);
    const auto* variable = test == nullptr ? nullptr : ast::IfA<ast::Variable>(test->object.get());
    if (variable == nullptr || variable->symbol != node) return std::nullopt;
    for (const ast::Name& label : test->labels) labels.push_back(label.text);
  }
  return labels;
}

void TryCount(Plan* plan, Node* node) {
  auto* aggregate = IfStep<Aggregate>(node);
  if (aggregate == nullptr || aggregate->aggregates.empty()) return;
  NodePtr* below = &node->children[0];
  const auto* filter = IfStep<Filter>(below->get());
  NodePtr* expansion = filter == nullptr ? below : &(*below)->children[0];
  const auto* expand = IfStep<Expand>(expansion->get());
  if (expand == nullptr) return;
  std::optional<std::vector<std::string>> labels = std::vector<std::string>();
  if (filter != nullptr) labels = OnlyLabels(*filter, expand->to);
  if (!labels.has_value()) return;
  SlotSet used;
  for (const Projected& key : aggregate->keys) used.merge(SlotsOf(*plan, key.expression));
  if (used.contains(expand->to) || used.contains(expand->relationship)) return;
  const bool counts = std::all_of(aggregate->aggregates.begin(), aggregate->aggregates.end(), [&](const auto& one) {
    return CountsRows(*one.call, {expand->to, expand->relationship});
  });
  if (!counts) return;

  ExpandCount count{*expand, *std::move(labels), plan->NewSlot("count")};
  for (Aggregated& one : aggregate->aggregates) {
    Expr sum = plan->Keep(MakeCall("sum", count.count, "count"));
    one.call = ast::IfA<ast::FunctionCall>(sum);
  }
  NodePtr counted = MakeNode(std::move(count), std::move((*expansion)->children[0]));
  counted->estimated_rows = counted->children[0]->estimated_rows;
  *below = std::move(counted);
}

}  // namespace

void CountExpansions(OptimizerContext* context, NodePtr* root) {
  ForEachNode(root, [context](NodePtr* node) { TryCount(&context->plan, node->get()); });
}

}  // namespace dossier::plan
