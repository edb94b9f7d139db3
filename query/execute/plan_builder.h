// One operator for each step of a plan.
#pragma once

#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "query/execute/change.h"
#include "query/execute/create.h"
#include "query/execute/plan_runner.h"
#include "query/execute/project.h"
#include "query/execute/var_length_expand.h"
#include "query/plan/plan.h"

namespace dossier {

class PlanBuilder {
 public:
  PlanBuilder(const plan::Plan& plan, Execution* execution, PlanRunner* runner)
      : plan_(plan), execution_(execution), runner_(*runner) {}

  absl::Status BuildAll();

 private:
  using Built = absl::StatusOr<OperatorPtr>;
  using CompiledOr = absl::StatusOr<EvaluatorPtr>;

  // `source` feeds the Argument of the tree.
  Built Build(const plan::Node& node, ArgumentSource* source);
  // Of the second child, with a source of its own.
  Built BuildInner(const plan::Node& node, ArgumentSource** source);

  template <typename T, typename... Parts>
  OperatorPtr Make(Parts&&... parts) const;

  // Step by step; `input` is the operator of the first child.
  struct Place {
    const plan::Node& node;
    ArgumentSource* source;
    OperatorPtr input;
  };
  Built From(const plan::Argument& step, Place place);
  Built From(const plan::Match& step, Place place);
  Built From(const plan::AllNodesScan& step, Place place);
  Built From(const plan::LabelScan& step, Place place);
  Built From(const plan::IndexSeek& step, Place place);
  Built From(const plan::IndexRange& step, Place place);
  Built From(const plan::IndexPrefix& step, Place place);
  Built From(const plan::Expand& step, Place place);
  Built From(const plan::ExpandInto& step, Place place);
  Built From(const plan::VarLengthExpand& step, Place place);
  Built From(const plan::RelationshipEnds& step, Place place);
  Built From(const plan::ShortestPath& step, Place place);
  Built From(const plan::ExpandCount& step, Place place);
  Built From(const plan::BuildPath& step, Place place);
  Built From(const plan::Filter& step, Place place);
  Built From(const plan::Project& step, Place place);
  Built From(const plan::Aggregate& step, Place place);
  Built From(const plan::Distinct& step, Place place);
  Built From(const plan::Sort& step, Place place);
  Built From(const plan::Skip& step, Place place);
  Built From(const plan::Limit& step, Place place);
  Built From(const plan::Union& step, Place place);
  Built From(const plan::Unwind& step, Place place);
  Built From(const plan::Apply& step, Place place);
  Built From(const plan::HashJoin& step, Place place);
  Built From(const plan::ProcedureCall& step, Place place);
  Built From(const plan::Create& step, Place place);
  Built From(const plan::Merge& step, Place place);
  Built From(const plan::Change& step, Place place);
  Built From(const plan::Delete& step, Place place);
  Built From(const plan::Foreach& step, Place place);
  Built From(const plan::Eager& step, Place place);
  Built From(const plan::Empty& step, Place place);

  // Null for null.
  CompiledOr Compile(plan::Expr expression) const;
  absl::StatusOr<std::vector<EvaluatorPtr>> Compile(
      const std::vector<plan::Expr>& expressions) const;
  absl::StatusOr<std::vector<ComputedColumn>> Compile(
      const std::vector<plan::Projected>& items) const;
  absl::StatusOr<CreateTemplate> TemplateOf(const plan::Create& step) const;
  absl::StatusOr<std::vector<ChangeStep>> ChangesOf(
      const std::vector<const ast::ChangeItem*>& items) const;
  static ExpandStep ExpandOf(const plan::Expand& step, const std::vector<Slot>& carry);
  static VarLengthStep WalkOf(const plan::VarLengthExpand& step, const std::vector<Slot>& carry);

  const plan::Plan& plan_;
  Execution* execution_;
  PlanRunner& runner_;
};

// Whether a step of the tree mixes rows, so that its results cannot be told apart by the row they
// come from.
bool MixesRows(const plan::Node& node);

}  // namespace dossier
