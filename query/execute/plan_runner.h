// Operators built from a plan, ready to be pulled; and the subqueries of its expressions.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "query/execute/operator.h"
#include "query/plan/plan.h"

namespace dossier {

// Where the counts of PROFILE are found: by plan node.
using OperatorsByNode = std::unordered_map<const plan::Node*, const Operator*>;

class PlanRunner final : public SubqueryRunner {
 public:
  // The plan must outlive the runner, and so must everything that `execution` refers to.
  // `execution->eval.subqueries` and `width` are set here. Errors: expressions that cannot be
  // compiled.
  static absl::StatusOr<std::unique_ptr<PlanRunner>> Build(const plan::Plan& plan,
                                                           Execution* execution);
  ~PlanRunner() override;

  Operator& root() { return *root_; }
  const OperatorsByNode& operators() const { return operators_; }

  absl::Status EvaluateSubquery(uint32_t subquery, const Batch& batch,
                                std::span<const uint32_t> rows, Column* out) override;

 private:
  friend class PlanBuilder;
  struct Subquery {
    const plan::Subplan* plan = nullptr;
    ArgumentSource* source = nullptr;
    OperatorPtr root;
    bool row_by_row = false;  // a step in it mixes rows: one row of the batch at a time
  };

  explicit PlanRunner(Execution* execution) : execution_(*execution) {}
  // Runs the subquery for rows_ of its source; adds what it gives to the answers, which start at
  // `first`.
  absl::Status RunFor(Subquery* subquery, size_t first, std::vector<int64_t>* counts,
                      std::vector<List>* lists);

  Execution& execution_;
  std::vector<std::unique_ptr<ArgumentSource>> sources_;
  Batch unit_;  // the single empty row that the whole plan starts with
  OperatorPtr root_;
  std::vector<Subquery> subqueries_;
  OperatorsByNode operators_;
};

}  // namespace dossier
