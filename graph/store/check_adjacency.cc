#include <algorithm>
#include <optional>

#include "graph/storage/status_flow.h"
#include "graph/store/check_run.h"

namespace dossier {
namespace {

AdjacencyEntry BoundOf(const AdjacencyKey& key) {
  return {key.last_neighbor, key.last_relationship, false, false};
}

bool SameRun(const AdjacencyKey& a, const AdjacencyKey& b) {
  return a.node == b.node && a.type == b.type && a.outgoing == b.outgoing;
}

// Entries ascend strictly and lie between the bound before and their own.
bool InOrder(const std::optional<AdjacencyKey>& before, const AdjacencyKey& key,
             const std::vector<AdjacencyEntry>& entries) {
  auto not_before = [](const AdjacencyEntry& a, const AdjacencyEntry& b) { return !a.Before(b); };
  if (std::adjacent_find(entries.begin(), entries.end(), not_before) != entries.end()) return false;
  bool follows = before && SameRun(*before, key);
  if (follows && !BoundOf(*before).Before(entries.front())) return false;
  return !key.bounded || !BoundOf(key).Before(entries.back());
}

bool Agrees(const ElementState& relationship, const AdjacencyKey& key,
            const AdjacencyEntry& entry) {
  NodeId from = key.outgoing ? relationship.start : relationship.end;
  NodeId to = key.outgoing ? relationship.end : relationship.start;
  return relationship.stored && relationship.type == key.type && from == key.node &&
         to == entry.neighbor && relationship.hidden == entry.hidden &&
         relationship.derived.has_value() == entry.derived;
}

absl::Status CheckChunk(const std::optional<AdjacencyKey>& before, const AdjacencyKey& key,
                        std::string_view bytes, CheckRun* run) {
  auto entries = DecodeChunk(bytes);
  if (!entries || entries->empty()) {
    run->Problem("the adjacency of node ", key.node, " is damaged");
    return absl::OkStatus();
  }
  if (!InOrder(before, key, *entries)) {
    run->Problem("the adjacency of node ", key.node, " is out of order");
  }
  run->adjacency[key.outgoing ? 0 : 1] += entries->size();
  for (const AdjacencyEntry& entry : *entries) {
    DOSSIER_ASSIGN_OR_RETURN(
        auto state, LoadForCheck(*run, ElementKind::kRelationship, entry.relationship));
    if (Agrees(state, key, entry)) continue;
    run->Problem("the adjacency of node ", key.node, " has relationship ", entry.relationship,
                 key.outgoing ? " to node " : " from node ", entry.neighbor,
                 ", which is not as the relationship says");
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> HasEntry(const CheckRun& run, const ElementState& state, bool outgoing) {
  NodeId node = outgoing ? state.start : state.end;
  AdjacencyEntry entry{outgoing ? state.end : state.start, state.id, state.derived.has_value(),
                       state.hidden};
  ReadContext::Lease cursor(&run.context);
  cursor->Seek(key::AdjacencySeek(node, state.type, outgoing, entry.neighbor, entry.relationship));
  if (!cursor->Valid()) DOSSIER_RETURN_IF_ERROR(cursor->status());
  std::string prefix = key::AdjacencyPrefix(node, state.type, outgoing);
  if (!cursor->Valid() || !cursor->key().starts_with(prefix)) return false;
  auto entries = DecodeChunk(cursor->value());
  return entries && std::find(entries->begin(), entries->end(), entry) != entries->end();
}

// The slow way, to name what is missing.
absl::Status FindMissing(CheckRun* run) {
  constexpr ElementKind kKind = ElementKind::kRelationship;
  return WalkKeys(*run, key::ElementPrefix(kKind),
                  [&](std::string_view key, std::string_view) -> absl::Status {
                    auto id = key::ElementId(key);
                    if (!id) return absl::OkStatus();
                    DOSSIER_ASSIGN_OR_RETURN(auto state, LoadForCheck(*run, kKind, *id));
                    for (bool outgoing : {true, false}) {
                      DOSSIER_ASSIGN_OR_RETURN(bool found, HasEntry(*run, state, outgoing));
                      if (found || !state.stored) continue;
                      run->Problem("relationship ", *id, " is missing from the adjacency of node ",
                                   outgoing ? state.start : state.end);
                    }
                    return absl::OkStatus();
                  });
}

}  // namespace

absl::Status CheckAdjacency(CheckRun* run) {
  std::optional<AdjacencyKey> before;
  DOSSIER_RETURN_IF_ERROR(
      WalkKeys(*run, key::AdjacencyPrefix(),
               [&](std::string_view bytes, std::string_view value) -> absl::Status {
                 auto key = key::Adjacency(bytes);
                 if (!key) {
                   run->Problem("a key of adjacency is damaged");
                   return absl::OkStatus();
                 }
                 DOSSIER_RETURN_IF_ERROR(CheckChunk(before, *key, value, run));
                 before = key;
                 return absl::OkStatus();
               }));
  // Every entry met is right and met once, so equal numbers mean that none is missing.
  bool complete = run->adjacency[0] == run->relationships && run->adjacency[1] == run->relationships;
  return complete ? absl::OkStatus() : FindMissing(run);
}

}  // namespace dossier
