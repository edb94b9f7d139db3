// The steps that write.
#include <utility>

#include "query/execute/delete.h"
#include "query/execute/foreach.h"
#include "query/execute/merge.h"
#include "query/execute/plan_builder.h"
#include "query/optimize/step_slots.h"

namespace dossier {

absl::StatusOr<CreateTemplate> PlanBuilder::TemplateOf(const plan::Create& step) const {
  CreateTemplate create;
  for (const plan::NewNode& node : step.nodes) {
    CompiledOr properties = Compile(node.properties);
    if (!properties.ok()) return properties.status();
    create.nodes.push_back({node.slot, node.labels, *std::move(properties)});
  }
  for (const plan::NewRelationship& relationship : step.relationships) {
    CompiledOr properties = Compile(relationship.properties);
    if (!properties.ok()) return properties.status();
    create.relationships.push_back({relationship.slot, relationship.start, relationship.end,
                                    relationship.type, *std::move(properties)});
  }
  for (const plan::BuildPath& path : step.paths)
    create.paths.push_back({path.path, path.start, path.relationships});
  return create;
}

absl::StatusOr<std::vector<ChangeStep>> PlanBuilder::ChangesOf(
    const std::vector<const ast::ChangeItem*>& items) const {
  std::vector<ChangeStep> changes;
  for (const ast::ChangeItem* item : items) {
    ChangeStep change;
    change.kind = item->kind;
    CompiledOr target = Compile(item->target.get());
    if (!target.ok()) return target.status();
    change.target = *std::move(target);
    CompiledOr value = Compile(item->value.get());
    if (!value.ok()) return value.status();
    change.value = *std::move(value);
    change.key = item->key.text;
    for (const ast::Name& label : item->labels) change.labels.push_back(label.text);
    changes.push_back(std::move(change));
  }
  return changes;
}

PlanBuilder::Built PlanBuilder::From(const plan::Create& step, Place place) {
  auto create = TemplateOf(step);
  if (!create.ok()) return create.status();
  return std::make_unique<CreateOperator>(execution_, *std::move(create), place.node.carry,
                                          std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Merge& step, Place place) {
  MergeStep merge;
  auto create = TemplateOf(step.create);
  if (!create.ok()) return create.status();
  merge.create = *std::move(create);
  auto on_create = ChangesOf(step.on_create);
  if (!on_create.ok()) return on_create.status();
  merge.on_create = *std::move(on_create);
  auto on_match = ChangesOf(step.on_match);
  if (!on_match.ok()) return on_match.status();
  merge.on_match = *std::move(on_match);
  merge.bound = step.bound;
  merge.carry = place.node.carry;
  const plan::SlotSet made = plan::Makes(plan::Step(step));
  merge.made.assign(made.begin(), made.end());
  ArgumentSource* source = nullptr;
  Built match = BuildInner(place.node, &source);
  if (!match.ok()) return match;
  return std::make_unique<MergeOperator>(execution_, std::move(merge), source,
                                         std::move(place.input), *std::move(match));
}

PlanBuilder::Built PlanBuilder::From(const plan::Change& step, Place place) {
  auto changes = ChangesOf(step.items);
  if (!changes.ok()) return changes.status();
  return std::make_unique<ChangeOperator>(execution_, *std::move(changes), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Delete& step, Place place) {
  auto targets = Compile(step.targets);
  if (!targets.ok()) return targets.status();
  return std::make_unique<DeleteOperator>(execution_, *std::move(targets), step.detach,
                                          std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Foreach& step, Place place) {
  CompiledOr list = Compile(step.list);
  if (!list.ok()) return list.status();
  ArgumentSource* source = nullptr;
  Built inner = BuildInner(place.node, &source);
  if (!inner.ok()) return inner;
  return std::make_unique<ForeachOperator>(execution_, step.variable, *std::move(list), source,
                                           std::move(place.input), *std::move(inner));
}

}  // namespace dossier
