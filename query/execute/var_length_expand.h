// Patterns of variable length: one output row a trail (no relationship twice), however long within
// the bounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/execute/expand.h"
#include "query/execute/operator.h"

namespace dossier {

struct VarLengthStep {
  ExpandStep expand;  // `relationship` takes the list of relationships; `distinct_from` holds for
                      // each of them
  uint32_t min = 1;
  uint32_t max = UINT32_MAX;
  bool to_bound = false;  // `to` is in the input already, and trails must end there
  bool reversed = false;  // walked from the end of the pattern: the list is turned round
  // Relationships must have these properties, equal to what the slot of the row holds.
  std::vector<std::pair<std::string, Slot>> properties;
};

// Walks depth first in chunks of trails, so that the graph is asked in batches and memory holds
// little more than the trails on the way.
class VarLengthExpandOperator final : public Operator {
 public:
  VarLengthExpandOperator(Execution* execution, VarLengthStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  // One trail: its last step, and where the rest of it is.
  struct Trail {
    uint32_t parent;  // of trails_
    uint32_t row;     // of in_
    uint32_t length;
    NodeId node;
    RelationshipId relationship;
  };

  absl::Status Start();
  absl::Status WalkChunk();
  absl::Status TakeNeighbors(const std::vector<uint32_t>& chunk, const Neighbors& neighbors);
  // Of each neighbour, whether the relationship has the wanted properties; empty when none are
  // wanted.
  absl::StatusOr<std::vector<uint8_t>> Wanted(const std::vector<uint32_t>& chunk,
                                              const Neighbors& neighbors) const;
  bool Walked(uint32_t trail, RelationshipId relationship) const;
  void Offer(uint32_t trail);
  List RelationshipsOf(uint32_t trail) const;
  void Emit(Batch* out);

  VarLengthStep step_;
  OperatorPtr input_;
  Batch in_;
  std::vector<NodeId> ends_;  // by row of in_, where `to` is bound
  std::vector<Trail> trails_;
  std::vector<uint32_t> open_;   // trails still to be walked on, the last first
  std::vector<uint32_t> ready_;  // trails to give out
  HeldMemory memory_;
};

}  // namespace dossier
