// Nodes and relationships from CSV files with the headers that neo4j-admin reads.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"

namespace dossier {

struct CsvSource {
  std::vector<std::string> names;  // labels of every node, or the one type of every relationship; may be in the file instead
  std::vector<std::string> paths;  // read as one: the first line of the first is the header
};

enum class CsvIdType {
  kAuto,     // integers where every id of an id space is one, else strings
  kString,
  kInteger,
};

struct CsvImportOptions {
  std::vector<CsvSource> nodes;
  std::vector<CsvSource> relationships;
  char delimiter = ',';
  char array_delimiter = ';';
  CsvIdType id_type = CsvIdType::kAuto;  // how ids are kept as properties ('id:ID')
  std::function<void(uint64_t rows)> progress;  // called now and then; may be empty
};

struct CsvImportCounts {
  uint64_t nodes = 0;
  uint64_t relationships = 0;
};

// 'Label:Other=a.csv,b.csv' or 'a.csv' of --nodes and --relationships.
CsvSource ParseCsvSource(std::string_view text);

// All or nothing: an error, naming file and line, leaves the store as it was.
absl::StatusOr<CsvImportCounts> ImportCsv(const CsvImportOptions& options, GraphStore* store);

}  // namespace dossier
