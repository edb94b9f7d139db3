// Evidence as openCypher values.
#pragma once

#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

class GraphReader;

// The passages that support a node or relationship, or one property of it where `property` is
// given, in the order of the store (published, article, place in it, rule). Each is a map {article,
// uri, title, published, quote, start, end, speaker, polarity, modality, confidence, rule}: `quote`
// is bytes start to end of the article's text, `speaker` the name of who says it, null where the
// article itself does. Without `property`, passages for properties are included.
absl::StatusOr<List> EvidenceOf(const Value& element, std::optional<std::string_view> property,
                                const GraphReader& graph);

// How many independent articles those are: copies of one story, which share the `story` of their
// Article nodes, count once.
absl::StatusOr<int64_t> CountSources(const Value& element, std::optional<std::string_view> property,
                                     const GraphReader& graph);

}  // namespace dossier
