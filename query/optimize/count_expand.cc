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
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  if (name != "count" || call.distinct) return false;
  if (call.star) return true;
  const auto* variable =
      call.arguments.size() == 1 ? ast::IfA<ast::Variable>(call.arguments[0].get()) : nullptr;
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

bool SurelyOf(const std::vector<std::string>& types, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  return !types.empty() && std::all_of(types.begin(), types.end(), [&](const std::string& type) {
    return std::find(wanted.begin(), wanted.end(), type) != wanted.end();
  });
}

// The single expansion below `node` that made `relationship`, if its direction tells which end is
// which.
std::optional<WalkedRelationship> EndsOf(const Node* node, Slot relationship,
                                         const std::vector<std::string>& types) {
  for (; node != nullptr; node = node->children.empty() ? nullptr : node->children[0].get()) {
    const auto* into = IfStep<ExpandInto>(node);
    const Expand* expand = into == nullptr ? IfStep<Expand>(node) : &into->expand;
    if (expand == nullptr || expand->relationship != relationship) continue;
    if (expand->direction == Direction::kBoth || !SurelyOf(expand->types, types))
      return std::nullopt;
    const bool out = expand->direction == Direction::kOut;
    return WalkedRelationship{relationship, out ? expand->from : expand->to,
                              out ? expand->to : expand->from};
  }
  return std::nullopt;
}

// Moves what is known of walked relationships from distinct_from to walked.
void NoteWalked(const Node* below, ExpandCount* count) {
  std::vector<Slot> unknown;
  for (Slot relationship : count->expand.distinct_from) {
    std::optional<WalkedRelationship> walked = EndsOf(below, relationship, count->expand.types);
    if (walked.has_value()) {
      count->walked.push_back(*walked);
    } else {
      unknown.push_back(relationship);
    }
  }
  count->expand.distinct_from = std::move(unknown);
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
  const bool counts =
      std::all_of(aggregate->aggregates.begin(), aggregate->aggregates.end(), [&](const auto& one) {
        return CountsRows(*one.call, {expand->to, expand->relationship});
      });
  if (!counts) return;

  ExpandCount count{*expand, *std::move(labels), plan->NewSlot("count"), {}};
  NoteWalked((*expansion)->children[0].get(), &count);
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
