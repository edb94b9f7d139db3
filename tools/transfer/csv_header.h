// The first line of a CSV file in the form that neo4j-admin reads: 'id:ID(Person),name,born:date,:LABEL'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tools/transfer/csv_reader.h"

namespace dossier {

enum class CsvColumnRole { kProperty, kId, kLabel, kStartId, kEndId, kType, kIgnore };

struct CsvColumn {
  CsvColumnRole role = CsvColumnRole::kProperty;
  std::string name;      // of the property; empty where the column is none
  std::string type;      // lower case: 'string' (also where none is given), 'long', 'date' ...
  bool array = false;    // 'long[]'
  std::string id_space;  // 'Person' of ':ID(Person)'
};

// InvalidArgument with `place` where a column has an unknown type, or a name or role occurs twice.
absl::StatusOr<std::vector<CsvColumn>> ParseCsvHeader(const std::vector<CsvField>& fields, std::string_view place);

}  // namespace dossier
