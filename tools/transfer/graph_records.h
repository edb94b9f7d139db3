// A snapshot as the sequence of records that exports are made of (proto/graph_stream.proto).
#pragma once

#include <functional>
#include <string_view>

#include "absl/status/status.h"
#include "graph/store/graph_store.h"

namespace dossier {

class GraphRecord;

inline constexpr std::string_view kStreamMagic = "dossier graph stream";
inline constexpr uint32_t kStreamVersion = 1;

using RecordSink = std::function<absl::Status(const GraphRecord&)>;

struct RecordSelection {
  bool articles = true;  // articles with their texts and entries, and judgements of who is who
  bool evidence = true;
  bool hidden = true;  // what users deleted although articles support it
};

// Header, schema, judgements, articles, nodes by key, relationships by key; not the footer, which the writer of the bytes makes.
// The order and content depend on the graph alone. Holds the keys of all elements in memory.
absl::Status VisitGraphRecords(const Snapshot& snapshot, const RecordSelection& selection, const RecordSink& sink);

}  // namespace dossier
