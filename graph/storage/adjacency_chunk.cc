#include "graph/storage/adjacency_chunk.h"

#include <algorithm>

#include "graph/storage/byte_coding.h"

namespace dossier {
namespace {

// The first byte: the state that all entries share (kDerived, kHidden), or kMixed where a state an
// entry follows at the end; and whether any neighbour is the node itself.
enum Flag : uint8_t { kDerived = 1, kHidden = 2, kMixed = 4, kLoops = 8, kKnown = 15 };

uint8_t StateOf(const AdjacencyEntry& entry) {
  return (entry.derived ? kDerived : 0) | (entry.hidden ? kHidden : 0);
}

bool Shown(uint8_t state, Sight sight) {
  return sight == Sight::kDerived ? (state & kDerived) != 0 : (state & kHidden) == 0;
}

uint8_t HeadOf(NodeId node, const std::vector<AdjacencyEntry>& entries) {
  uint8_t head = entries.empty() ? 0 : StateOf(entries[0]);
  bool loops = false;
  bool mixed = false;
  for (const AdjacencyEntry& entry : entries) {
    loops |= entry.neighbor == node;
    mixed |= StateOf(entry) != head;
  }
  if (mixed) head = kMixed;
  return head | (loops ? kLoops : 0);
}

struct ChunkHead {
  uint8_t flags = 0;
  size_t count = 0;
  bool mixed() const { return (flags & kMixed) != 0; }
};

std::optional<ChunkHead> ReadHead(ByteReader* reader) {
  ChunkHead head;
  head.flags = reader->Byte();
  head.count = reader->Count();
  if (!reader->ok() || (head.flags & ~kKnown) != 0) return std::nullopt;
  return head;
}

void ReadNeighbors(ByteReader* reader, size_t count, NodeId* out) {
  NodeId last = 0;
  for (size_t i = 0; i < count; ++i) out[i] = last += reader->Varint();
}

void ReadRelationships(ByteReader* reader, size_t count, RelationshipId* out) {
  RelationshipId last = 0;
  for (size_t i = 0; i < count; ++i) {
    out[i] = last += static_cast<uint64_t>(UnZigZag(reader->Varint()));
  }
}

// A state an entry; empty where they share one.
std::string_view ReadStates(ByteReader* reader, const ChunkHead& head) {
  return head.mixed() ? reader->Bytes(head.count) : std::string_view();
}

uint8_t StateAt(const ChunkHead& head, std::string_view states, size_t i) {
  return head.mixed() ? static_cast<uint8_t>(states[i]) : head.flags;
}

// Takes out what is not shown, from `begin` on.
void Filter(const ChunkHead& head, std::string_view states, Sight sight, NodeId skip, size_t begin,
            std::vector<NodeId>* neighbors, std::vector<RelationshipId>* relationships) {
  size_t kept = begin;
  for (size_t i = 0; i < head.count; ++i) {
    NodeId neighbor = (*neighbors)[begin + i];
    if (neighbor == skip || !Shown(StateAt(head, states, i), sight)) continue;
    (*neighbors)[kept] = neighbor;
    (*relationships)[kept++] = (*relationships)[begin + i];
  }
  neighbors->resize(kept);
  relationships->resize(kept);
}

}  // namespace

std::string EncodeChunk(NodeId node, const std::vector<AdjacencyEntry>& entries) {
  uint8_t head = HeadOf(node, entries);
  std::string out(1, static_cast<char>(head));
  PutVarint(entries.size(), &out);
  NodeId neighbor = 0;
  for (const AdjacencyEntry& entry : entries) {
    PutVarint(entry.neighbor - neighbor, &out);
    neighbor = entry.neighbor;
  }
  RelationshipId relationship = 0;
  for (const AdjacencyEntry& entry : entries) {
    PutVarint(ZigZag(static_cast<int64_t>(entry.relationship - relationship)), &out);
    relationship = entry.relationship;
  }
  if ((head & kMixed) == 0) return out;
  for (const AdjacencyEntry& entry : entries) out.push_back(static_cast<char>(StateOf(entry)));
  return out;
}

bool AppendChunk(std::string_view bytes, Sight sight, NodeId skip, std::vector<NodeId>* neighbors,
                 std::vector<RelationshipId>* relationships) {
  ByteReader reader(bytes);
  std::optional<ChunkHead> head = ReadHead(&reader);
  if (!head) return false;
  if (!head->mixed() && !Shown(head->flags, sight)) return true;
  size_t begin = neighbors->size();
  neighbors->resize(begin + head->count);
  relationships->resize(begin + head->count);
  ReadNeighbors(&reader, head->count, neighbors->data() + begin);
  ReadRelationships(&reader, head->count, relationships->data() + begin);
  std::string_view states = ReadStates(&reader, *head);
  if (!reader.at_end()) return false;
  bool loops_go = skip != kNoId && (head->flags & kLoops) != 0;
  if (head->mixed() || loops_go) {
    Filter(*head, states, sight, skip, begin, neighbors, relationships);
  }
  return true;
}

std::optional<uint64_t> CountChunk(std::string_view bytes, Sight sight, NodeId skip) {
  ByteReader reader(bytes);
  std::optional<ChunkHead> head = ReadHead(&reader);
  if (!head) return std::nullopt;
  bool loops_go = skip != kNoId && (head->flags & kLoops) != 0;
  if (!head->mixed() && !loops_go) return Shown(head->flags, sight) ? head->count : 0;
  std::vector<NodeId> neighbors;
  std::vector<RelationshipId> relationships;
  if (!AppendChunk(bytes, sight, skip, &neighbors, &relationships)) return std::nullopt;
  return neighbors.size();
}

std::optional<std::vector<AdjacencyEntry>> DecodeChunk(std::string_view bytes) {
  ByteReader reader(bytes);
  std::optional<ChunkHead> head = ReadHead(&reader);
  if (!head) return std::nullopt;
  std::vector<NodeId> neighbors(head->count);
  std::vector<RelationshipId> relationships(head->count);
  ReadNeighbors(&reader, head->count, neighbors.data());
  ReadRelationships(&reader, head->count, relationships.data());
  std::string_view states = ReadStates(&reader, *head);
  if (!reader.at_end()) return std::nullopt;
  std::vector<AdjacencyEntry> entries(head->count);
  for (size_t i = 0; i < head->count; ++i) {
    uint8_t state = StateAt(*head, states, i);
    entries[i] = {neighbors[i], relationships[i], (state & kDerived) != 0, (state & kHidden) != 0};
  }
  return entries;
}

}  // namespace dossier
