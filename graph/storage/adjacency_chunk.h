// A run of one node's neighbours over one type in one direction, packed. Sorted by (neighbor,
// relationship).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/ids.h"

namespace dossier {

// One relationship as seen from one of its ends.
struct AdjacencyEntry {
  NodeId neighbor = 0;
  RelationshipId relationship = 0;
  bool derived = false;  // the derived layer has a part of the relationship
  bool hidden = false;   // no GraphReader shows it
  friend bool operator==(const AdjacencyEntry&, const AdjacencyEntry&) = default;
  bool Before(const AdjacencyEntry& other) const {
    return neighbor != other.neighbor ? neighbor < other.neighbor
                                      : relationship < other.relationship;
  }
};

// Which entries a reader is shown: those not hidden, or those the derived layer has.
enum class Sight : uint8_t { kEffective, kDerived };

// A chunk that grows past this is split.
inline constexpr size_t kMaxChunkEntries = 256;

// `node` is the one whose chunk it is (a chunk knows whether it holds loops).
std::string EncodeChunk(NodeId node, const std::vector<AdjacencyEntry>& entries);
std::optional<std::vector<AdjacencyEntry>> DecodeChunk(std::string_view bytes);

// Appends what `sight` shows, without `skip` among the neighbours (kNoId skips none). False where
// damaged.
bool AppendChunk(std::string_view bytes, Sight sight, NodeId skip, std::vector<NodeId>* neighbors,
                 std::vector<RelationshipId>* relationships);
// How many AppendChunk would append; most chunks tell by their head. Nothing where damaged.
std::optional<uint64_t> CountChunk(std::string_view bytes, Sight sight, NodeId skip);

}  // namespace dossier
