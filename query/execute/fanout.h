// Making rows out of rows: which input row each output row comes from, and copying what it carries
// along.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/expression/batch.h"

namespace dossier {

// Appends to the columns `carry` of `out` the rows `sources` of `in` (indexes into in's columns).
inline void CopyRows(const Batch& in, std::span<const Slot> carry,
                     std::span<const uint32_t> sources, Batch* out) {
  for (Slot slot : carry) {
    if (!in.columns[slot].empty()) out->columns[slot].AppendRows(in.columns[slot], sources);
  }
}

// Appends all live rows of `in` (its columns `carry`) to `out` as dense rows.
inline void AppendLive(const Batch& in, std::span<const Slot> carry, Batch* out) {
  CopyRows(in, carry, in.live, out);
  out->SetRows(out->rows + in.live.size());
}

}  // namespace dossier
