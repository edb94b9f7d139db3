#include "graph/store/adjacency_walk.h"

#include <algorithm>

#include "graph/storage/key_layout.h"
#include "graph/storage/status_flow.h"

namespace dossier {

ChunkFilter::ChunkFilter(Direction direction, std::span<const TypeId> wanted)
    : out(direction != Direction::kIn),
      in(direction != Direction::kOut),
      types(wanted.begin(), wanted.end()) {
  std::sort(types.begin(), types.end());
  types.erase(std::unique(types.begin(), types.end()), types.end());
}

absl::Status AdjacencyWalk::VisitHere(Visit visit) {
  auto key = key::Adjacency(cursor_->key());
  if (!key) return Damaged("a key of adjacency");
  if (!filter_->Wants(key->outgoing)) return absl::OkStatus();
  bool again = !key->outgoing && filter_->out;
  return visit({key->node, key->type, key->outgoing, again ? key->node : kNoId, cursor_->value()});
}

absl::Status AdjacencyWalk::VisitAllTypes(NodeId node, Visit visit) {
  std::string prefix = key::AdjacencyPrefix(node);
  for (seeker_.To(prefix); cursor_->Valid() && cursor_->key().starts_with(prefix);
       cursor_->Next()) {
    DOSSIER_RETURN_IF_ERROR(VisitHere(visit));
  }
  return cursor_->Valid() ? absl::OkStatus() : cursor_->status();
}

absl::Status AdjacencyWalk::VisitOneType(NodeId node, TypeId type, bool outgoing, Visit visit) {
  std::string prefix = key::AdjacencyPrefix(node, type, outgoing);
  for (seeker_.To(prefix); cursor_->Valid() && cursor_->key().starts_with(prefix);
       cursor_->Next()) {
    DOSSIER_RETURN_IF_ERROR(VisitHere(visit));
  }
  return cursor_->Valid() ? absl::OkStatus() : cursor_->status();
}

absl::Status AdjacencyWalk::VisitNode(NodeId node, Visit visit) {
  if (filter_->types.empty()) return VisitAllTypes(node, visit);
  for (TypeId type : filter_->types) {
    if (filter_->out) DOSSIER_RETURN_IF_ERROR(VisitOneType(node, type, true, visit));
    if (filter_->in) DOSSIER_RETURN_IF_ERROR(VisitOneType(node, type, false, visit));
  }
  return absl::OkStatus();
}

}  // namespace dossier
