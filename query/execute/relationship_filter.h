// Trails: within one MATCH no relationship is walked twice.
#pragma once

#include <span>
#include <vector>

#include "query/expression/batch.h"

namespace dossier {

// Whether `relationship` occurs in row `row` of one of the columns: bare relationships, or lists of
// them as patterns of variable length leave behind. Null holds none.
bool OccursIn(uint64_t relationship, const Batch& batch, std::span<const Slot> columns,
              uint32_t row);

}  // namespace dossier
