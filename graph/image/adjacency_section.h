// Who is next to whom over one relationship type in one direction: flat arrays with the beginning
// of every node's part (compressed sparse rows).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/image/packed_numbers.h"
#include "graph/store/ids.h"

namespace dossier {

// A view; the bytes must outlive it. Within a node's part, entries ascend by (neighbour,
// relationship), parallel relationships each for itself.
class AdjacencySection {
 public:
  struct Part {
    size_t begin = 0, end = 0;
    size_t size() const { return end - begin; }
  };

  AdjacencySection() = default;

  // Empty for a node without any.
  Part Of(NodeId node) const {
    const uint64_t at = node - first_;
    if (at >= nodes_) return {};
    return {offsets_[at], offsets_[at + 1]};
  }
  size_t size() const { return neighbors_.size(); }
  const PackedNumbers& neighbors() const { return neighbors_; }
  const PackedNumbers& relationships() const { return relationships_; }

  // Nothing where the bytes are damaged.
  static std::optional<AdjacencySection> Read(std::string_view bytes);

 private:
  uint64_t first_ = 0, nodes_ = 0;  // nodes [first_, first_ + nodes_) have parts
  PackedNumbers offsets_, neighbors_, relationships_;
};

// Collects the entries of one section in little memory.
class AdjacencyBuilder {
 public:
  // Nodes ascend; the entries of a node ascend as above.
  void Add(NodeId node, NodeId neighbor, RelationshipId relationship);
  // Appends the section. False where ids are too far apart to be packed.
  bool Write(std::string* out) const;

 private:
  std::string bytes_;  // of each entry, how far node, neighbour and relationship are from the last
  NodeId first_ = 0, node_ = kNoId;
  uint64_t count_ = 0;
  NodeId last_neighbor_ = 0;
  RelationshipId last_relationship_ = 0;
};

}  // namespace dossier
