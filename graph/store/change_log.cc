#include "graph/store/change_log.h"

#include <optional>
#include <string>
#include <string_view>

#include "graph/storage/byte_coding.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/status_flow.h"
#include "graph/store/read_context.h"

namespace dossier {
namespace {

// Which set a changed id belongs to.
enum ChangeKind : uint64_t { kNodeRecord, kNeighborhood, kRelationshipRecord };

struct Change {
  ChangeKind kind;
  uint64_t id;
  friend bool operator==(const Change&, const Change&) = default;
};

bool Begins(std::string_view key, const std::string& prefix) { return key.starts_with(prefix); }

// What a changed key changes in the image; nothing for indexes, evidence, counters and the like.
std::optional<Change> ChangeOf(std::string_view key) {
  static const std::string kNode = key::ElementPrefix(ElementKind::kNode);
  static const std::string kRelationship = key::ElementPrefix(ElementKind::kRelationship);
  static const std::string kNodePart = key::PartPrefix(ElementKind::kNode);
  static const std::string kRelationshipPart = key::PartPrefix(ElementKind::kRelationship);
  static const std::string kAdjacency = key::AdjacencyPrefix();
  if (Begins(key, kAdjacency)) {
    auto at = key::Adjacency(key);
    if (at) return Change{kNeighborhood, at->node};
    return std::nullopt;
  }
  const bool node = Begins(key, kNode) || Begins(key, kNodePart);
  const bool relationship = Begins(key, kRelationship) || Begins(key, kRelationshipPart);
  if (!node && !relationship) return std::nullopt;
  const bool part = Begins(key, kNodePart) || Begins(key, kRelationshipPart);
  std::optional<uint64_t> id;
  if (part) {
    if (auto of = key::Part(key)) id = of->id;
  } else {
    id = key::ElementId(key);
  }
  if (!id) return std::nullopt;
  return Change{node ? kNodeRecord : kRelationshipRecord, *id};
}

template <typename Visit>
void VisitChanges(const PendingWrites& writes, Visit visit) {
  std::optional<Change> last;
  for (const auto& [key, value] : writes.changes()) {
    std::optional<Change> change = ChangeOf(key);
    if (!change || change == last) continue;
    visit(*change);
    last = change;
  }
}

IdMarks* MarksOf(uint64_t kind, ChangedElements* changed) {
  switch (kind) {
    case kNodeRecord:
      return &changed->nodes;
    case kNeighborhood:
      return &changed->neighborhoods;
    case kRelationshipRecord:
      return &changed->relationships;
    default:
      return nullptr;
  }
}

// varints: of each change its kind and its distance from the id before.
std::string EncodeChanges(const PendingWrites& writes) {
  std::string bytes;
  uint64_t last = 0;
  VisitChanges(writes, [&](const Change& change) {
    PutVarint(change.kind, &bytes);
    PutVarint(ZigZag(static_cast<int64_t>(change.id - last)), &bytes);
    last = change.id;
  });
  return bytes;
}

absl::Status MarkEncoded(std::string_view bytes, ChangedElements* changed) {
  ByteReader reader(bytes);
  uint64_t id = 0;
  while (!reader.rest().empty()) {
    IdMarks* marks = MarksOf(reader.Varint(), changed);
    id += static_cast<uint64_t>(UnZigZag(reader.Varint()));
    if (!reader.ok() || marks == nullptr || !marks->Add(id)) return Damaged("the log of changes");
  }
  return absl::OkStatus();
}

}  // namespace

void LogChanges(uint64_t commit, PendingWrites* writes) {
  std::string changes = EncodeChanges(*writes);
  if (!changes.empty()) writes->Put(key::OfChanges(commit), std::move(changes));
}

bool MarkChanges(const PendingWrites& writes, ChangedElements* changed) {
  bool all = true;
  VisitChanges(writes,
               [&](const Change& change) { all &= MarksOf(change.kind, changed)->Add(change.id); });
  return all;
}

absl::Status ReadChangeLog(const ByteView& view, uint64_t commit, ChangedElements* changed) {
  const std::string prefix = key::ChangesPrefix();
  auto cursor = view.NewCursor();
  for (cursor->Seek(key::OfChanges(commit + 1)); cursor->Valid() && Begins(cursor->key(), prefix);
       cursor->Next()) {
    DOSSIER_RETURN_IF_ERROR(MarkEncoded(cursor->value(), changed));
  }
  return cursor->status();
}

absl::Status ClearChangeLog(const ByteView& view, PendingWrites* writes) {
  const std::string prefix = key::ChangesPrefix();
  auto cursor = view.NewCursor();
  for (cursor->Seek(prefix); cursor->Valid() && Begins(cursor->key(), prefix); cursor->Next())
    writes->Delete(std::string(cursor->key()));
  return cursor->status();
}

}  // namespace dossier
