// Keeps the packed adjacency of nodes as relationships come, change and go.
#pragma once

#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/adjacency_chunk.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/read_context.h"

namespace dossier {

class AdjacencyWriter {
 public:
  // `context` must show the writes.
  AdjacencyWriter(const ReadContext* context, PendingWrites* writes)
      : context_(context), writes_(writes) {}

  // Puts or replaces the entry of one relationship at one of its ends.
  absl::Status Put(NodeId node, TypeId type, bool outgoing, const AdjacencyEntry& entry);
  absl::Status Remove(NodeId node, TypeId type, bool outgoing, NodeId neighbor,
                      RelationshipId relationship);

 private:
  struct Chunk {
    AdjacencyKey key;
    std::vector<AdjacencyEntry> entries;
  };
  absl::StatusOr<Chunk> Find(NodeId node, TypeId type, bool outgoing, const AdjacencyEntry& entry);
  void Write(const Chunk& chunk);
  // Writes the lower part under a bound of its own and leaves the upper in `chunk`.
  void SplitOff(Chunk* chunk, size_t count);

  const ReadContext* context_;
  PendingWrites* writes_;
};

// Which entries of a node there are, over all types and directions.
struct AdjacencySummary {
  bool any = false;
  bool any_visible = false;
  bool any_derived = false;
};
absl::StatusOr<AdjacencySummary> SummarizeAdjacency(const ReadContext& context, NodeId node);

}  // namespace dossier
