#include "graph/store/name_table.h"

#include <mutex>

#include "graph/storage/status_flow.h"

namespace dossier {

uint32_t NameTable::Kind::Add(std::string_view name) {
  names.emplace_back(name);
  uint32_t id = static_cast<uint32_t>(names.size() - 1);
  ids.emplace(names.back(), id);
  return id;
}

uint32_t NameTable::Find(NameKind kind, std::string_view name) const {
  std::shared_lock lock(mutex_);
  const Kind& names = kinds_[static_cast<int>(kind)];
  auto found = names.ids.find(name);
  return found == names.ids.end() ? kNoName : found->second;
}

std::string_view NameTable::Name(NameKind kind, uint32_t id) const {
  std::shared_lock lock(mutex_);
  return kinds_[static_cast<int>(kind)].names[id];
}

size_t NameTable::Count(NameKind kind) const {
  std::shared_lock lock(mutex_);
  return kinds_[static_cast<int>(kind)].names.size();
}

absl::Status NameTable::Load(const ByteView& view) {
  std::unique_lock lock(mutex_);
  for (NameKind kind : {NameKind::kLabel, NameKind::kType, NameKind::kKey}) {
    DOSSIER_RETURN_IF_ERROR(LoadKind(view, kind));
  }
  return absl::OkStatus();
}

absl::Status NameTable::LoadKind(const ByteView& view, NameKind kind) {
  Kind& names = kinds_[static_cast<int>(kind)];
  std::string prefix = key::NamePrefix(kind);
  auto cursor = view.NewCursor();
  uint32_t next = static_cast<uint32_t>(names.names.size());
  for (cursor->Seek(key::OfName(kind, next)); cursor->Valid(); cursor->Next()) {
    if (!cursor->key().starts_with(prefix)) break;
    if (key::NameId(cursor->key()) != names.Add(cursor->value())) {
      return absl::DataLossError("a name of a label, type or key is missing");
    }
  }
  return cursor->status();
}

absl::StatusOr<uint32_t> NameTable::Make(NameKind kind, std::string_view name, ByteStore* store) {
  if (uint32_t id = Find(kind, name); id != kNoName) return id;
  PendingWrites writes;
  writes.Put(key::OfName(kind, static_cast<uint32_t>(Count(kind))), std::string(name));
  // Stored before it is used, so that no record can name what is not there.
  DOSSIER_RETURN_IF_ERROR(store->WriteAhead(writes));
  std::unique_lock lock(mutex_);
  return kinds_[static_cast<int>(kind)].Add(name);
}

}  // namespace dossier
