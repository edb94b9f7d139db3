// The names of labels, types and keys in memory: grows only, shared by all readers of a store.
#pragma once

#include <deque>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/byte_store.h"
#include "graph/storage/key_layout.h"

namespace dossier {

// Safe from many threads. Names stay where they are in memory.
class NameTable {
 public:
  uint32_t Find(NameKind kind, std::string_view name) const;  // kNoName if none
  std::string_view Name(NameKind kind, uint32_t id) const;
  size_t Count(NameKind kind) const;
  // Takes in the names that are stored and not here yet.
  absl::Status Load(const ByteView& view);
  // The id of a name, which is stored and taken in where it is new. One thread at a time.
  absl::StatusOr<uint32_t> Make(NameKind kind, std::string_view name, ByteStore* store);

 private:
  struct Kind {
    std::deque<std::string> names;  // by id
    std::unordered_map<std::string_view, uint32_t> ids;
    uint32_t Add(std::string_view name);
  };

  absl::Status LoadKind(const ByteView& view, NameKind kind);

  mutable std::shared_mutex mutex_;
  Kind kinds_[3];
};

}  // namespace dossier
