// The records of many ids, found in the order that costs least.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "graph/storage/key_layout.h"
#include "graph/store/read_context.h"

namespace dossier {

// Calls visit(i, record) for every ids[i] that has a record, in any order.
absl::Status VisitRecords(const ReadContext& context, ElementKind kind,
                          std::span<const uint64_t> ids,
                          absl::FunctionRef<absl::Status(size_t, std::string_view)> visit);

// The positions of ids in ascending order of the ids.
std::vector<uint32_t> AscendingOrder(std::span<const uint64_t> ids);

}  // namespace dossier
