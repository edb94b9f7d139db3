// Which nodes a pattern of variable length can end at: each once a row, however many trails lead
// there.
#pragma once

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "query/execute/var_length_expand.h"

namespace dossier {

// Takes the place of VarLengthExpand where nothing but the distinct end nodes matters and step.min
// is 0 or 1. Breadth first: a node that some walk of at most `max` steps reaches is reached by a
// trail too, its shortest path. The one exception is the start itself, which must be reached by a
// closed trail: against direction-less steps that is decided by the shortest cycle through it (an
// edge between two branches of the search).
class ReachOperator final : public Operator {
 public:
  ReachOperator(Execution* execution, VarLengthStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  struct Visit {
    uint32_t depth;
    RelationshipId branch;  // the first relationship of the way there; kNoId for the start
    RelationshipId last;    // the last one
  };

  absl::Status Search(NodeId start);
  void TakeNeighbors(NodeId start, uint32_t depth, const Neighbors& neighbors);
  void CloseCycle(NodeId start, NodeId from, NodeId to, RelationshipId relationship);
  void Emit(Batch* out);

  VarLengthStep step_;
  OperatorPtr input_;
  Batch in_;
  size_t live_ = 0;  // of in_.live: next row to search from
  absl::flat_hash_map<NodeId, Visit> visited_;
  std::vector<NodeId> frontier_, next_frontier_;
  bool start_reached_ = false;
  std::vector<NodeId> found_;  // ends still to give for row_
  uint32_t row_ = 0;
  HeldMemory memory_;
};

}  // namespace dossier
