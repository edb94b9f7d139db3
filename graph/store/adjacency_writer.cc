#include "graph/store/adjacency_writer.h"

#include <algorithm>

#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

auto PlaceOf(std::vector<AdjacencyEntry>& entries, const AdjacencyEntry& entry) {
  return std::lower_bound(
      entries.begin(), entries.end(), entry,
      [](const AdjacencyEntry& a, const AdjacencyEntry& b) { return a.Before(b); });
}

bool SameRelationship(const AdjacencyEntry& a, const AdjacencyEntry& b) {
  return a.neighbor == b.neighbor && a.relationship == b.relationship;
}

}  // namespace

absl::StatusOr<AdjacencyWriter::Chunk> AdjacencyWriter::Find(NodeId node, TypeId type,
                                                             bool outgoing,
                                                             const AdjacencyEntry& entry) {
  ReadContext::Lease cursor(context_);
  cursor->Seek(key::AdjacencySeek(node, type, outgoing, entry.neighbor, entry.relationship));
  Chunk chunk;
  chunk.key.node = node;
  chunk.key.type = type;
  chunk.key.outgoing = outgoing;
  if (!cursor->Valid()) DOSSIER_RETURN_IF_ERROR(cursor->status());
  bool found =
      cursor->Valid() && cursor->key().starts_with(key::AdjacencyPrefix(node, type, outgoing));
  if (!found) return chunk;
  auto key = key::Adjacency(cursor->key());
  auto entries = DecodeChunk(cursor->value());
  if (!key || !entries) return Damaged("adjacency of node", node);
  chunk.key = *key;
  chunk.entries = *std::move(entries);
  return chunk;
}

void AdjacencyWriter::Write(const Chunk& chunk) {
  if (chunk.entries.empty()) {
    writes_->Delete(key::OfAdjacency(chunk.key));
  } else {
    writes_->Put(key::OfAdjacency(chunk.key), EncodeChunk(chunk.key.node, chunk.entries));
  }
}

void AdjacencyWriter::SplitOff(Chunk* chunk, size_t count) {
  auto middle = chunk->entries.begin() + static_cast<ptrdiff_t>(count);
  Chunk lower;
  lower.key = chunk->key;
  lower.key.bounded = true;
  lower.key.last_neighbor = (middle - 1)->neighbor;
  lower.key.last_relationship = (middle - 1)->relationship;
  lower.entries.assign(chunk->entries.begin(), middle);
  chunk->entries.erase(chunk->entries.begin(), middle);
  Write(lower);
}

absl::Status AdjacencyWriter::Put(NodeId node, TypeId type, bool outgoing,
                                  const AdjacencyEntry& entry) {
  DOSSIER_ASSIGN_OR_RETURN(Chunk chunk, Find(node, type, outgoing, entry));
  auto place = PlaceOf(chunk.entries, entry);
  if (place != chunk.entries.end() && SameRelationship(*place, entry)) {
    *place = entry;
  } else {
    bool at_end = place == chunk.entries.end();
    chunk.entries.insert(place, entry);
    // Ascending arrivals leave full chunks behind, others half-full ones.
    if (chunk.entries.size() > kMaxChunkEntries) {
      SplitOff(&chunk, at_end ? kMaxChunkEntries : kMaxChunkEntries / 2);
    }
  }
  Write(chunk);
  return absl::OkStatus();
}

absl::Status AdjacencyWriter::Remove(NodeId node, TypeId type, bool outgoing, NodeId neighbor,
                                     RelationshipId relationship) {
  AdjacencyEntry entry{neighbor, relationship, false, false};
  DOSSIER_ASSIGN_OR_RETURN(Chunk chunk, Find(node, type, outgoing, entry));
  auto place = PlaceOf(chunk.entries, entry);
  if (place == chunk.entries.end() || !SameRelationship(*place, entry)) {
    return Damaged("adjacency of node", node);
  }
  chunk.entries.erase(place);
  Write(chunk);
  return absl::OkStatus();
}

absl::StatusOr<AdjacencySummary> SummarizeAdjacency(const ReadContext& context, NodeId node) {
  AdjacencySummary summary;
  std::string prefix = key::AdjacencyPrefix(node);
  ReadContext::Lease cursor(&context);
  for (cursor->Seek(prefix); cursor->Valid() && cursor->key().starts_with(prefix); cursor->Next()) {
    auto visible = CountChunk(cursor->value(), Sight::kEffective, kNoId);
    auto derived = CountChunk(cursor->value(), Sight::kDerived, kNoId);
    if (!visible || !derived) return Damaged("adjacency of node", node);
    summary.any = true;
    summary.any_visible |= *visible > 0;
    summary.any_derived |= *derived > 0;
  }
  DOSSIER_RETURN_IF_ERROR(cursor->status());
  return summary;
}

}  // namespace dossier
