// The next free ids and the next number of a 'user/<n>' key.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "graph/storage/byte_view.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/read_context.h"

namespace dossier {

class IdCounters {
 public:
  static absl::StatusOr<IdCounters> Load(const ByteView& view);

  uint64_t TakeId(ElementKind kind) { return ids_[static_cast<int>(kind)]++; }
  uint64_t NextId(ElementKind kind) const { return ids_[static_cast<int>(kind)]; }
  // A key that no element of the kind has.
  absl::StatusOr<std::string> TakeUserKey(const ReadContext& context, ElementKind kind);
  // Every counter; safe to write whether or not it changed.
  void WriteTo(PendingWrites* writes) const;

 private:
  uint64_t ids_[2] = {0, 0};
  uint64_t user_key_ = 0;
};

}  // namespace dossier
