#include "graph/store/graph_counts.h"

#include <string>

#include "graph/storage/byte_coding.h"
#include "graph/storage/status_flow.h"

namespace dossier {

absl::StatusOr<GraphCounts> GraphCounts::Load(const ByteView& view) {
  GraphCounts counts;
  DOSSIER_RETURN_IF_ERROR(counts.LoadKind(view, CountKind::kNodes));
  DOSSIER_RETURN_IF_ERROR(counts.LoadKind(view, CountKind::kRelationships));
  return counts;
}

absl::Status GraphCounts::LoadKind(const ByteView& view, CountKind kind) {
  std::string prefix = key::CountPrefix(kind);
  auto cursor = view.NewCursor();
  for (cursor->Seek(prefix); cursor->Valid() && cursor->key().starts_with(prefix); cursor->Next()) {
    std::optional<uint32_t> id = key::CountedId(cursor->key());
    ByteReader reader(cursor->value());
    uint64_t count = reader.Varint();
    // Ids are dense: one that is far off comes from damage and must not size a table.
    bool sane = id && (*id == kNoName || *id < (uint32_t{1} << 28));
    if (!sane || !reader.at_end()) return absl::DataLossError("a count is damaged");
    *Slot(kind, *id) = count;
  }
  return cursor->status();
}

uint64_t* GraphCounts::Slot(CountKind kind, uint32_t label_or_type) {
  Kind& counts = kinds_[static_cast<int>(kind)];
  if (label_or_type == kNoName) return &counts.all;
  if (counts.by_name.size() <= label_or_type) counts.by_name.resize(label_or_type + 1);
  return &counts.by_name[label_or_type];
}

uint64_t GraphCounts::Get(CountKind kind, uint32_t label_or_type) const {
  const Kind& counts = Of(kind);
  if (label_or_type == kNoName) return counts.all;
  return label_or_type < counts.by_name.size() ? counts.by_name[label_or_type] : 0;
}

void GraphCounts::Add(CountKind kind, uint32_t label_or_type, int64_t change) {
  *Slot(kind, label_or_type) += static_cast<uint64_t>(change);
  changed_.emplace(kind, label_or_type);
}

void GraphCounts::WriteTo(PendingWrites* writes) const {
  for (const auto& [kind, id] : changed_) {
    std::string value;
    PutVarint(Get(kind, id), &value);
    writes->Put(key::OfCount(kind, id), std::move(value));
  }
}

}  // namespace dossier
