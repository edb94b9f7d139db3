// Sorted single entries of adjacency to the chunks they are stored in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "graph/storage/adjacency_chunk.h"
#include "graph/storage/byte_store.h"
#include "graph/storage/key_layout.h"

namespace dossier {

// What an external sorter sorts by: (node, type, direction, neighbour, relationship).
std::string AdjacencySortKey(NodeId node, TypeId type, bool outgoing, const AdjacencyEntry& entry);

class AdjacencyPacker {
 public:
  // All entries have the same layer and are in sight.
  AdjacencyPacker(bool derived, SortedImport::Stream* stream)
      : derived_(derived), stream_(stream) {}
  // Sort keys, ascending.
  absl::Status Add(std::string_view sort_key);
  absl::Status Finish() { return Flush(false); }

 private:
  absl::Status Flush(bool bounded);

  bool derived_;
  SortedImport::Stream* stream_;
  AdjacencyKey at_;
  std::vector<AdjacencyEntry> entries_;
};

}  // namespace dossier
