#include "graph/store/adjacency_packer.h"

#include "graph/storage/status_flow.h"
#include "graph/store/read_context.h"

namespace dossier {
namespace {

bool SameRun(const AdjacencyKey& a, const AdjacencyKey& b) {
  return a.node == b.node && a.type == b.type && a.outgoing == b.outgoing;
}

}  // namespace

std::string AdjacencySortKey(NodeId node, TypeId type, bool outgoing, const AdjacencyEntry& entry) {
  return key::AdjacencySeek(node, type, outgoing, entry.neighbor, entry.relationship);
}

absl::Status AdjacencyPacker::Flush(bool bounded) {
  if (entries_.empty()) return absl::OkStatus();
  at_.bounded = bounded;
  at_.last_neighbor = entries_.back().neighbor;
  at_.last_relationship = entries_.back().relationship;
  absl::Status status = stream_->Add(key::OfAdjacency(at_), EncodeChunk(at_.node, entries_));
  entries_.clear();
  return status;
}

absl::Status AdjacencyPacker::Add(std::string_view sort_key) {
  auto key = key::Adjacency(sort_key);
  if (!key) return Damaged("a sorted entry of adjacency");
  bool same = SameRun(*key, at_);
  // A full chunk has a bound only where more of the run follows it.
  if (!same || entries_.size() == kMaxChunkEntries) DOSSIER_RETURN_IF_ERROR(Flush(same));
  at_ = *key;
  entries_.push_back({key->last_neighbor, key->last_relationship, derived_, false});
  return absl::OkStatus();
}

}  // namespace dossier
