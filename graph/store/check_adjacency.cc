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

absl::Status CheckChunk(const std::optional<AdjacencyKey>& before, const AdjacencyKey& key,
                        std::string_view bytes, CheckRun* run) {
  auto entries = DecodeChunk(bytes);
  if (!entries || entries->empty()) {
    run->Problem("the adjacency of node ", key.node, " is damaged");
    return absl::OkStatus();
  }
  if (!InOrder(before, key, *entries) || EncodeChunk(key.node, *entries) != bytes) {
    run->Problem("the adjacency of node ", key.node, " is out of order");
  }
  for (const AdjacencyEntry& entry : *entries) {
    run->found[kAdjacencyEntries].Add(AdjacencyEntryText(key.node, key.type, key.outgoing, entry),
                                      "");
  }
  return absl::OkStatus();
}

}  // namespace

std::string AdjacencyEntryText(NodeId node, TypeId type, bool outgoing,
                               const AdjacencyEntry& entry) {
  std::string text = key::AdjacencySeek(node, type, outgoing, entry.neighbor, entry.relationship);
  text.push_back(entry.derived ? 1 : 0);
  text.push_back(entry.hidden ? 1 : 0);
  return text;
}

absl::Status CheckAdjacency(CheckRun* run) {
  std::optional<AdjacencyKey> before;
  return WalkKeys(*run, key::AdjacencyPrefix(),
                  [&](std::string_view bytes, std::string_view value) -> absl::Status {
                    auto key = key::Adjacency(bytes);
                    if (!key) {
                      run->Problem("a key of adjacency is damaged");
                      return absl::OkStatus();
                    }
                    DOSSIER_RETURN_IF_ERROR(CheckChunk(before, *key, value, run));
                    before = key;
                    return absl::OkStatus();
                  });
}

}  // namespace dossier
