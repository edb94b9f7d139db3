#include "query/execute/plan_builder.h"

#include <type_traits>
#include <utility>

#include "query/execute/aggregate.h"
#include "query/execute/apply.h"
#include "query/execute/argument.h"
#include "query/execute/build_path.h"
#include "query/execute/distinct.h"
#include "query/execute/eager.h"
#include "query/execute/expand.h"
#include "query/execute/expand_count.h"
#include "query/execute/expand_into.h"
#include "query/execute/filter.h"
#include "query/execute/hash_join.h"
#include "query/execute/reach.h"
#include "query/execute/relationship_ends.h"
#include "query/execute/scan.h"
#include "query/execute/shortest_path.h"
#include "query/execute/skip_limit.h"
#include "query/execute/sort.h"
#include "query/execute/union.h"
#include "query/execute/unwind.h"
#include "query/expression/compile.h"
#include "query/function/registry.h"
#include "query/optimize/step_slots.h"

namespace dossier {

template <typename T, typename... Parts>
OperatorPtr PlanBuilder::Make(Parts&&... parts) const {
  return std::make_unique<T>(execution_, std::forward<Parts>(parts)...);
}

absl::Status PlanBuilder::BuildAll() {
  runner_.subqueries_.resize(plan_.subplans.size());
  for (size_t i = 0; i < plan_.subplans.size(); ++i) {
    const plan::Subplan& subplan = plan_.subplans[i];
    if (subplan.root == nullptr) continue;
    PlanRunner::Subquery& subquery = runner_.subqueries_[i];
    runner_.sources_.push_back(std::make_unique<ArgumentSource>());
    subquery.plan = &subplan;
    subquery.source = runner_.sources_.back().get();
    subquery.row_by_row = MixesRows(*subplan.root);
    Built root = Build(*subplan.root, subquery.source);
    if (!root.ok()) return root.status();
    subquery.root = *std::move(root);
  }
  runner_.sources_.push_back(std::make_unique<ArgumentSource>());
  ArgumentSource* source = runner_.sources_.back().get();
  source->batch = &runner_.unit_;
  source->rows = {0};
  Built root = Build(*plan_.root, source);
  if (!root.ok()) return root.status();
  runner_.root_ = *std::move(root);
  return absl::OkStatus();
}

PlanBuilder::Built PlanBuilder::Build(const plan::Node& node, ArgumentSource* source) {
  OperatorPtr input;
  if (!node.children.empty() && plan::IfStep<plan::Union>(&node) == nullptr) {
    Built built = Build(*node.children[0], source);
    if (!built.ok()) return built;
    input = *std::move(built);
  }
  Built built = std::visit(
      [&](const auto& step) {
        return From(step, Place{node, source, std::move(input)});
      },
      node.step);
  if (built.ok()) runner_.operators_[&node] = built->get();
  return built;
}

PlanBuilder::Built PlanBuilder::BuildInner(const plan::Node& node, ArgumentSource** source) {
  runner_.sources_.push_back(std::make_unique<ArgumentSource>());
  *source = runner_.sources_.back().get();
  return Build(*node.children[1], *source);
}

PlanBuilder::CompiledOr PlanBuilder::Compile(plan::Expr expression) const {
  if (expression == nullptr) return EvaluatorPtr();
  return CompileExpression(*expression, FunctionRegistry::Builtin());
}

absl::StatusOr<std::vector<EvaluatorPtr>> PlanBuilder::Compile(
    const std::vector<plan::Expr>& expressions) const {
  std::vector<EvaluatorPtr> compiled;
  for (plan::Expr expression : expressions) {
    CompiledOr one = Compile(expression);
    if (!one.ok()) return one.status();
    compiled.push_back(*std::move(one));
  }
  return compiled;
}

absl::StatusOr<std::vector<ComputedColumn>> PlanBuilder::Compile(
    const std::vector<plan::Projected>& items) const {
  std::vector<ComputedColumn> columns;
  for (const plan::Projected& item : items) {
    CompiledOr compiled = Compile(item.expression);
    if (!compiled.ok()) return compiled.status();
    columns.push_back({item.slot, *std::move(compiled)});
  }
  return columns;
}

ExpandStep PlanBuilder::ExpandOf(const plan::Expand& step, const std::vector<Slot>& carry) {
  return {step.from,  step.relationship,  step.to, step.direction,
          step.types, step.distinct_from, carry};
}

VarLengthStep PlanBuilder::WalkOf(const plan::VarLengthExpand& step,
                                  const std::vector<Slot>& carry) {
  return {ExpandOf(step.expand, carry),
          step.min,
          step.max,
          step.to_bound,
          step.reversed,
          step.properties};
}

PlanBuilder::Built PlanBuilder::From(const plan::Argument&, Place place) {
  return Make<ArgumentOperator>(place.source, place.node.carry);
}

PlanBuilder::Built PlanBuilder::From(const plan::Match&, Place) {
  return absl::InternalError("a pattern that the optimizer did not solve");
}

PlanBuilder::Built PlanBuilder::From(const plan::HashJoin& step, Place place) {
  ArgumentSource* source = nullptr;
  Built right = BuildInner(place.node, &source);
  if (!right.ok()) return right;
  source->batch = &runner_.unit_;  // the right side depends on nothing
  source->rows = {0};
  HashJoinStep join;
  for (const auto& [left_key, right_key] : step.keys) {
    CompiledOr left = Compile(left_key);
    if (!left.ok()) return left.status();
    CompiledOr other = Compile(right_key);
    if (!other.ok()) return other.status();
    join.keys.emplace_back(*std::move(left), *std::move(other));
  }
  join.left = place.node.carry;
  const plan::SlotSet made = plan::Holds(*place.node.children[1]);
  join.right.assign(made.begin(), made.end());
  return Make<HashJoinOperator>(std::move(join), std::move(place.input), *std::move(right));
}

PlanBuilder::Built PlanBuilder::From(const plan::AllNodesScan& step, Place place) {
  return Make<ScanOperator>(ScanStep{step.node, "", place.node.carry}, std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::LabelScan& step, Place place) {
  return Make<ScanOperator>(ScanStep{step.node, step.label, place.node.carry},
                            std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Expand& step, Place place) {
  return Make<ExpandOperator>(ExpandOf(step, place.node.carry), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::ExpandInto& step, Place place) {
  return Make<ExpandIntoOperator>(ExpandOf(step.expand, place.node.carry), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::VarLengthExpand& step, Place place) {
  VarLengthStep walk = WalkOf(step, place.node.carry);
  if (step.distinct_ends) return Make<ReachOperator>(std::move(walk), std::move(place.input));
  return Make<VarLengthExpandOperator>(std::move(walk), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::RelationshipEnds& step, Place place) {
  return Make<RelationshipEndsOperator>(
      EndsStep{step.relationship, step.from, step.to, step.direction, step.types, step.from_bound,
               step.to_bound, step.distinct_from, place.node.carry},
      std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::ShortestPath& step, Place place) {
  return Make<ShortestPathOperator>(
      ShortestPathStep{WalkOf(step.search, place.node.carry), step.path, step.all},
      std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::ExpandCount& step, Place place) {
  return Make<ExpandCountOperator>(ExpandCountStep{ExpandOf(step.expand, place.node.carry),
                                                   step.labels, step.count, step.walked},
                                   std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::BuildPath& step, Place place) {
  return Make<BuildPathOperator>(PathParts{step.path, step.start, step.relationships},
                                 std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Filter& step, Place place) {
  std::vector<FilterCondition> conditions;
  for (plan::Expr expression : step.conditions) {
    CompiledOr compiled = Compile(expression);
    if (!compiled.ok()) return compiled.status();
    conditions.push_back({*std::move(compiled), kNoSlot, {}});
    const auto* test = ast::IfA<ast::LabelPredicate>(expression);
    const auto* variable = test == nullptr ? nullptr : ast::IfA<ast::Variable>(test->object.get());
    if (variable == nullptr) continue;
    conditions.back().node = variable->symbol;
    for (const ast::Name& label : test->labels) {
      conditions.back().labels.push_back(std::make_unique<LabelTest>(execution_, label.text));
    }
  }
  return Make<FilterOperator>(std::move(conditions), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Project& step, Place place) {
  auto columns = Compile(step.items);
  if (!columns.ok()) return columns.status();
  return Make<ProjectOperator>(*std::move(columns), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Aggregate& step, Place place) {
  auto keys = Compile(step.keys);
  if (!keys.ok()) return keys.status();
  std::vector<AggregateColumn> columns;
  for (const plan::Aggregated& one : step.aggregates) {
    AggregateColumn column{
        one.slot, FunctionRegistry::Builtin().Find(one.call->name.text), one.call->distinct, {}};
    if (column.function == nullptr)
      return absl::InternalError("an aggregate that the registry does not know");
    for (const ast::ExpressionPtr& argument : one.call->arguments) {
      CompiledOr compiled = Compile(argument.get());
      if (!compiled.ok()) return compiled.status();
      column.arguments.push_back(*std::move(compiled));
    }
    columns.push_back(std::move(column));
  }
  return Make<AggregateOperator>(*std::move(keys), std::move(columns), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Distinct& step, Place place) {
  return Make<DistinctOperator>(step.slots, std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Sort& step, Place place) {
  std::vector<SortColumn> keys;
  for (const plan::SortKey& key : step.keys) keys.push_back({key.slot, key.descending});
  CompiledOr limit = Compile(step.limit);
  if (!limit.ok()) return limit.status();
  CompiledOr skip = Compile(step.skip);
  if (!skip.ok()) return skip.status();
  return Make<SortOperator>(std::move(keys), *std::move(limit), *std::move(skip), place.node.carry,
                            std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Skip& step, Place place) {
  CompiledOr count = Compile(step.count);
  if (!count.ok()) return count.status();
  return Make<SkipOperator>(*std::move(count), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Limit& step, Place place) {
  CompiledOr count = Compile(step.count);
  if (!count.ok()) return count.status();
  return Make<LimitOperator>(*std::move(count), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Union& step, Place place) {
  std::vector<OperatorPtr> inputs;
  for (const plan::NodePtr& child : place.node.children) {
    Built input = Build(*child, place.source);
    if (!input.ok()) return input;
    inputs.push_back(*std::move(input));
  }
  return Make<UnionOperator>(step.slots, step.inputs, std::move(inputs));
}

PlanBuilder::Built PlanBuilder::From(const plan::Unwind& step, Place place) {
  CompiledOr list = Compile(step.list);
  if (!list.ok()) return list.status();
  return Make<UnwindOperator>(step.variable, *std::move(list), place.node.carry,
                              std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Apply& step, Place place) {
  ArgumentSource* source = nullptr;
  Built inner = BuildInner(place.node, &source);
  if (!inner.ok()) return inner;
  const plan::SlotSet made = plan::Holds(*place.node.children[1]);
  return Make<ApplyOperator>(
      ApplyStep{step.kind, step.row_number, place.node.carry, {made.begin(), made.end()}}, source,
      std::move(place.input), *std::move(inner));
}

PlanBuilder::Built PlanBuilder::From(const plan::Eager&, Place place) {
  return Make<EagerOperator>(place.node.carry, std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::Empty&, Place place) {
  return Make<EmptyOperator>(std::move(place.input));
}

namespace {

template <typename T, typename... Ts>
inline constexpr bool kAmong = (std::is_same_v<T, Ts> || ...);

// Whether what a step makes of one row depends on the other rows. Every step stands in one of the
// lists: one that is forgotten would give wrong answers in subqueries.
template <typename T>
constexpr bool Mixes() {
  constexpr bool mixes = kAmong<T, plan::Aggregate, plan::Distinct, plan::Sort, plan::Skip,
                                plan::Limit, plan::Union, plan::Empty>;
  constexpr bool apart =
      kAmong<T, plan::Argument, plan::Match, plan::AllNodesScan, plan::LabelScan, plan::IndexSeek,
             plan::IndexRange, plan::IndexPrefix, plan::Expand, plan::ExpandInto,
             plan::VarLengthExpand, plan::RelationshipEnds, plan::ShortestPath, plan::ExpandCount,
             plan::BuildPath, plan::Filter, plan::Project, plan::Unwind, plan::Apply,
             plan::HashJoin, plan::ProcedureCall, plan::Create, plan::Merge, plan::Change,
             plan::Delete, plan::Foreach, plan::Eager>;
  static_assert(mixes != apart, "list the new step where it belongs");
  return mixes;
}

}  // namespace

bool MixesRows(const plan::Node& node) {
  bool mixes =
      std::visit([](const auto& step) { return Mixes<std::decay_t<decltype(step)>>(); }, node.step);
  if (mixes) return true;
  for (const plan::NodePtr& child : node.children) {
    if (MixesRows(*child)) return true;
  }
  return false;
}

}  // namespace dossier
