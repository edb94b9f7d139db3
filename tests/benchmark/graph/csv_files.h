// The graph as CSV files: the rows alone in NAME.csv, as any database reads them, and beside them
// the header line that `dossier import` wants in NAME.header.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "tests/benchmark/graph/news_graph.h"

namespace dossier::benchmark {

// Also schema.json, which tells the tables and their columns in order:
// {"nodes":[{"label":"Person","columns":[["id","integer"],["name","text"],["born","date"]]}],
//  "relationships":[{"name":"MET_WITH","type":"MET_WITH","from":"Person","to":"Person","columns":[["date","date"],...]}]}
absl::Status WriteCsvFiles(const NewsGraph& graph, const std::string& folder);

// `text` as the whole of the file.
absl::Status WriteFile(const std::string& path, const std::string& text);

}  // namespace dossier::benchmark
