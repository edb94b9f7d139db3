// How many neighbours an expansion would give, without giving them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "query/execute/expand.h"
#include "query/execute/label_test.h"
#include "query/execute/operator.h"
#include "query/execute/type_set.h"
#include "query/plan/steps.h"

namespace dossier {

struct ExpandCountStep {
  ExpandStep expand;                // `relationship` and `to` are not made
  std::vector<std::string> labels;  // neighbours must have all of them
  Slot count = kNoSlot;
  std::vector<plan::WalkedRelationship>
      walked;  // like expand.distinct_from, with ends that the row holds
};

// Rows without neighbours are dropped. Without labels the graph's degrees are enough; with labels
// each node's neighbourhood is looked at once, however many rows hold it. Relationships that the
// row walked already, and that would come again, are taken off.
class ExpandCountOperator final : public Operator {
 public:
  ExpandCountOperator(Execution* execution, ExpandCountStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status CountNew(std::vector<NodeId> nodes);
  absl::Status HaveLabels(const std::vector<NodeId>& nodes, std::vector<uint8_t>* have);
  // Of relationships that the graph must be asked about, and of those whose ends are at hand.
  absl::Status TakeOffAsked(const Batch& rows, const std::vector<NodeId>& nodes,
                            std::vector<int64_t>* counts);
  absl::Status TakeOffWalked(const Batch& rows, const std::vector<NodeId>& nodes,
                             std::vector<int64_t>* counts);

  ExpandCountStep step_;
  OperatorPtr input_;
  TypeSet types_;
  std::vector<std::unique_ptr<LabelTest>> labels_;  // of step_.labels
  absl::flat_hash_map<NodeId, uint64_t> counts_;
  HeldMemory memory_;
};

}  // namespace dossier
