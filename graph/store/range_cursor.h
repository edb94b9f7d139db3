// A stream of ids from the keys of a range.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/store/graph_reader.h"
#include "graph/store/read_context.h"

namespace dossier {

// What a key and its value give: an id, nothing (the stream goes on), or damage.
using IdOfKey = std::function<absl::StatusOr<std::optional<uint64_t>>(std::string_view key,
                                                                      std::string_view value)>;

// The keys in [begin, end). May be used while a transaction writes: what is written ahead of the
// place reached is seen, what is written before it is not.
std::unique_ptr<IdCursor> NewRangeCursor(const ReadContext& context, std::string begin,
                                         std::string end, IdOfKey id_of);
std::unique_ptr<IdCursor> NewEmptyCursor();

}  // namespace dossier
