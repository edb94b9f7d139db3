// The numbers of the database as a whole, as they are stored.
#pragma once

#include <cstdint>

#include "absl/status/statusor.h"
#include "graph/storage/byte_view.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/pending_writes.h"

namespace dossier {

absl::StatusOr<uint64_t> ReadCounter(const ByteView& view, Counter counter);  // 0 where never put
void PutCounter(Counter counter, uint64_t number, PendingWrites* writes);

}  // namespace dossier
