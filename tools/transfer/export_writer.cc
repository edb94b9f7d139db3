#include "tools/transfer/export_writer.h"

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace dossier {

const std::vector<ExportFormat>& ExportFormats() {
  static const auto* const kFormats = new std::vector<ExportFormat>{
      {"protobuf", "everything, for dossier import and other programs (proto/graph_stream.proto)", false, ExportProtobuf},
      {"jsonl", "the same records, one JSON object a line", false, ExportJsonLines},
      {"csv", "nodes.csv and relationships.csv with neo4j-admin's headers", true, ExportCsv},
      {"graphml", "nodes, relationships and their properties for graph viewers", false, ExportGraphml},
  };
  return *kFormats;
}

absl::StatusOr<ExportFormat> FindExportFormat(std::string_view name) {
  std::string known;
  for (const ExportFormat& format : ExportFormats()) {
    if (format.name == name) return format;
    absl::StrAppend(&known, known.empty() ? "" : ", ", std::string(format.name));
  }
  return absl::InvalidArgumentError(absl::StrCat("no format '", std::string(name), "': choose one of ", known));
}

}  // namespace dossier
