// The chunks of neighbours of many nodes, in order, in one sweep.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "graph/store/graph_reader.h"
#include "graph/store/read_context.h"

namespace dossier {

// A chunk as it is come across; `skip` is the neighbour to leave out (a loop's second appearance)
// or kNoId.
struct FoundChunk {
  NodeId node = 0;
  TypeId type = 0;
  bool outgoing = true;
  NodeId skip = kNoId;
  std::string_view bytes;
};

// Which chunks are wanted.
struct ChunkFilter {
  ChunkFilter(Direction direction, std::span<const TypeId> types);
  bool Wants(bool outgoing) const { return outgoing ? out : in; }

  bool out;
  bool in;
  std::vector<TypeId> types;  // ascending; empty means all
};

// Walks the chunks of nodes that are given in ascending order (the cursor sweeps once over the
// data).
class AdjacencyWalk {
 public:
  using Visit = absl::FunctionRef<absl::Status(const FoundChunk&)>;

  AdjacencyWalk(const ReadContext* context, const ChunkFilter* filter)
      : filter_(filter), cursor_(context), seeker_(cursor_.get()) {}
  absl::Status VisitNode(NodeId node, Visit visit);

 private:
  absl::Status VisitAllTypes(NodeId node, Visit visit);
  absl::Status VisitOneType(NodeId node, TypeId type, bool outgoing, Visit visit);
  absl::Status VisitHere(Visit visit);

  const ChunkFilter* filter_;
  ReadContext::Lease cursor_;
  ForwardSeeker seeker_;
};

}  // namespace dossier
