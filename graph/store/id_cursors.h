// Streams of ids out of ranges of keys.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/storage/key_layout.h"
#include "graph/store/graph_reader.h"
#include "graph/store/read_context.h"

namespace dossier {

using CursorOr = absl::StatusOr<std::unique_ptr<IdCursor>>;

// Every element that the sight shows, or every one that is kept hidden.
CursorOr ScanElements(const ReadContext& context, ElementKind kind);
CursorOr ScanHidden(const ReadContext& context, ElementKind kind);
// Of a label or type; kNoName gives an empty stream.
CursorOr ScanMembers(const ReadContext& context, ElementKind kind, uint32_t label_or_type);

// As in GraphReader; they find what effective readers see.
CursorOr SeekIndex(const ReadContext& context, IndexId index, std::span<const Value> values);
CursorOr SeekIndexRange(const ReadContext& context, IndexId index,
                        const std::optional<IndexBound>& low,
                        const std::optional<IndexBound>& high);
CursorOr SeekIndexPrefix(const ReadContext& context, IndexId index, std::string_view prefix);

}  // namespace dossier
