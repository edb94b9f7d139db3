#include "graph/image/adjacency_section.h"

#include <cstring>
#include <vector>

#include "graph/storage/byte_coding.h"

namespace dossier {
namespace {

struct Head {
  uint64_t first, nodes;
};

// What a builder has collected, in flat arrays.
struct Flat {
  std::vector<uint64_t> offsets, neighbors, relationships;
};

// Each entry begins with how many nodes it lies behind the entry before.
Flat Flatten(std::string_view bytes, uint64_t count) {
  Flat flat;
  flat.offsets = {0};
  flat.neighbors.reserve(count);
  flat.relationships.reserve(count);
  ByteReader reader(bytes);
  uint64_t neighbor = 0, relationship = 0;
  for (uint64_t i = 0; i < count; ++i) {
    if (uint64_t nodes = reader.Varint(); nodes > 0) {
      flat.offsets.insert(flat.offsets.end(), nodes, i);
      neighbor = 0;
    }
    neighbor += reader.Varint();
    relationship += static_cast<uint64_t>(UnZigZag(reader.Varint()));
    flat.neighbors.push_back(neighbor);
    flat.relationships.push_back(relationship);
  }
  flat.offsets.push_back(count);
  return flat;
}

}  // namespace

void AdjacencyBuilder::Add(NodeId node, NodeId neighbor, RelationshipId relationship) {
  if (node_ == kNoId) first_ = node_ = node;
  if (node != node_) last_neighbor_ = 0;
  PutVarint(node - node_, &bytes_);
  PutVarint(neighbor - last_neighbor_, &bytes_);
  PutVarint(ZigZag(static_cast<int64_t>(relationship - last_relationship_)), &bytes_);
  node_ = node;
  last_neighbor_ = neighbor;
  last_relationship_ = relationship;
  ++count_;
}

bool AdjacencyBuilder::Write(std::string* out) const {
  const Flat flat = Flatten(bytes_, count_);
  const Head head = {first_, flat.offsets.size() - 1};
  out->append(reinterpret_cast<const char*>(&head), sizeof(head));
  return Pack(flat.offsets, out) && Pack(flat.neighbors, out) && Pack(flat.relationships, out);
}

std::optional<AdjacencySection> AdjacencySection::Read(std::string_view bytes) {
  Head head;
  if (bytes.size() < sizeof(head)) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof(head));
  bytes.remove_prefix(sizeof(head));
  auto offsets = PackedNumbers::Take(&bytes);
  auto neighbors = PackedNumbers::Take(&bytes);
  auto relationships = PackedNumbers::Take(&bytes);
  if (!offsets || !neighbors || !relationships || !bytes.empty()) return std::nullopt;
  if (offsets->size() != head.nodes + 1 || neighbors->size() != relationships->size())
    return std::nullopt;
  if ((*offsets)[head.nodes] != neighbors->size()) return std::nullopt;
  AdjacencySection section;
  section.first_ = head.first;
  section.nodes_ = head.nodes;
  section.offsets_ = *offsets;
  section.neighbors_ = *neighbors;
  section.relationships_ = *relationships;
  return section;
}

}  // namespace dossier
