// A graph's records written as the bytes of one export format.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"

namespace dossier {

class GraphRecord;

// Takes bytes in pieces; a status that is not OK (a full disk) ends the export.
using ByteSink = std::function<absl::Status(std::string_view)>;

// Opens a further file beside the first one for formats of several files: `name` without its folder.
using FileOpener = std::function<absl::StatusOr<ByteSink>(std::string_view name)>;

// One export format. Each is declared here and listed in export_writer.cc: to add one, write its Export function and list it.
struct ExportFormat {
  std::string_view name;
  std::string_view summary;
  bool is_folder = false;  // several files in a folder instead of one file
  absl::Status (*write)(const Snapshot& snapshot, const FileOpener& open);
};

// Length-delimited GraphRecord messages, closed by a footer with a checksum.
absl::Status ExportProtobuf(const Snapshot& snapshot, const FileOpener& open);
// The same records, one a line in protobuf's JSON mapping.
absl::Status ExportJsonLines(const Snapshot& snapshot, const FileOpener& open);
// nodes.csv and relationships.csv with neo4j-admin's headers.
absl::Status ExportCsv(const Snapshot& snapshot, const FileOpener& open);
// GraphML, as yEd, Gephi and NetworkX read it.
absl::Status ExportGraphml(const Snapshot& snapshot, const FileOpener& open);

const std::vector<ExportFormat>& ExportFormats();

// InvalidArgument naming the formats there are, for any other name.
absl::StatusOr<ExportFormat> FindExportFormat(std::string_view name);

}  // namespace dossier
