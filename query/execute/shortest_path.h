// shortestPath and allShortestPaths between two nodes that a row holds.
#pragma once

#include <utility>
#include <vector>

#include "query/execute/operator.h"
#include "query/execute/var_length_expand.h"

namespace dossier {

struct ShortestPathStep {
  VarLengthStep search;  // `relationship`, where it is set, takes the list of relationships
  Slot path = kNoSlot;   // kNoSlot where no one needs it
  bool all = false;
};

// The lower bound may be 0 or 1; with 1 a node has no path to itself. Rows without a path are
// dropped.
class ShortestPathOperator final : public Operator {
 public:
  ShortestPathOperator(Execution* execution, ShortestPathStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status Search(uint32_t row);
  absl::Status Allowed(uint32_t row, std::span<const RelationshipId> relationships,
                       std::vector<uint8_t>* allowed) const;
  void Emit(Batch* out);

  ShortestPathStep step_;
  OperatorPtr input_;
  Batch in_;
  size_t live_ = 0;                               // of in_.live: next to search for
  std::vector<std::pair<uint32_t, Path>> found_;  // row, path; given out from the back
};

}  // namespace dossier
