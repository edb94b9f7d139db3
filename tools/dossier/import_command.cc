#include <cstdio>
#include <string>

#include "graph/store/graph_store.h"
#include "ingest/ontology/ontology_index.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/image_refresh.h"
#include "tools/dossier/standard_flags.h"
#include "tools/transfer/csv_import.h"
#include "tools/transfer/graph_import.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {
    kDatabaseFlag,
    {"nodes", 0, "[LABEL[:LABEL]=]FILE[,FILE]", "CSV files of nodes; may be given again"},
    {"relationships", 0, "[TYPE=]FILE[,FILE]", "CSV files of relationships; may be given again"},
    {"delimiter", 0, "CHARACTER", "between fields: one character, or TAB (,)"},
    {"array-delimiter", 0, "CHARACTER", "between the items of a list (;)"},
    {"id-type", 0, "auto|string|integer", "how ':ID' properties are kept: auto makes them integers where all are (auto)"},
    kOntologyFlag,
    kHelpFlag,
};

absl::StatusOr<char> OneCharacter(const Arguments& arguments, std::string_view flag, char otherwise) {
  std::string text = arguments.Get(flag, std::string(1, otherwise));
  if (text == "TAB" || text == "\\t") return '\t';
  if (text.size() == 1 && text[0] != '"' && text[0] != '\n') return text[0];
  return absl::InvalidArgumentError("--" + std::string(flag) + " takes one character or TAB, not '" + text + "'");
}

absl::StatusOr<CsvIdType> IdType(const Arguments& arguments) {
  std::string name = arguments.Get("id-type", "auto");
  if (name == "auto") return CsvIdType::kAuto;
  if (name == "string") return CsvIdType::kString;
  if (name == "integer") return CsvIdType::kInteger;
  return absl::InvalidArgumentError("--id-type is auto, string or integer, not '" + name + "'");
}

absl::StatusOr<CsvImportOptions> CsvOptions(const Arguments& arguments) {
  CsvImportOptions options;
  absl::StatusOr<char> delimiter = OneCharacter(arguments, "delimiter", ',');
  if (!delimiter.ok()) return delimiter.status();
  absl::StatusOr<char> array_delimiter = OneCharacter(arguments, "array-delimiter", ';');
  if (!array_delimiter.ok()) return array_delimiter.status();
  absl::StatusOr<CsvIdType> id_type = IdType(arguments);
  if (!id_type.ok()) return id_type.status();
  options.delimiter = *delimiter;
  options.array_delimiter = *array_delimiter;
  options.id_type = *id_type;
  for (const std::string& text : arguments.All("nodes")) options.nodes.push_back(ParseCsvSource(text));
  for (const std::string& text : arguments.All("relationships")) options.relationships.push_back(ParseCsvSource(text));
  return options;
}

int RunCsv(const CsvImportOptions& options, GraphStore* store) {
  absl::StatusOr<CsvImportCounts> counts = ImportCsv(options, store);
  if (!counts.ok()) return Fail(counts.status());
  std::printf("%llu nodes and %llu relationships imported\n", static_cast<unsigned long long>(counts->nodes),
              static_cast<unsigned long long>(counts->relationships));
  return kExitFine;
}

int RunStreams(const Arguments& arguments, GraphStore* store) {
  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology = OntologyIndex::WithPaths(arguments.All("ontology"));
  if (!ontology.ok()) return Fail(ontology.status());
  for (const std::string& path : arguments.words()) {
    absl::StatusOr<GraphImportCounts> counts = ImportGraph(path, **ontology, store);
    if (!counts.ok()) return Fail(counts.status());
    std::printf("%s: %llu articles imported, %llu already there; %llu nodes, %llu relationships and %llu judgements of users\n", path.c_str(),
                static_cast<unsigned long long>(counts->articles), static_cast<unsigned long long>(counts->articles_present),
                static_cast<unsigned long long>(counts->user_nodes), static_cast<unsigned long long>(counts->user_relationships),
                static_cast<unsigned long long>(counts->judgements));
  }
  return kExitFine;
}

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "import");
  absl::StatusOr<CsvImportOptions> options = CsvOptions(arguments);
  if (!options.ok()) return FailUsage(options.status(), "import");
  bool csv = !options->nodes.empty() || !options->relationships.empty();
  if (csv == !arguments.words().empty()) {
    return FailUsage(absl::InvalidArgumentError(csv ? "import either CSV files or exported graphs, not both at once"
                                                    : "what? give an exported file, or --nodes and --relationships"),
                     "import");
  }
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(*folder, OpenMode::kReadWriteOrCreate);
  if (!store.ok()) return FailToOpen(store.status());
  const int code = csv ? RunCsv(*options, store->get()) : RunStreams(arguments, store->get());
  RefreshImage(store->get());
  return code;
}

}  // namespace

Command ImportCommand() { return {"import", "[FILE...]", "takes in an exported graph, or CSV files", kFlags, Run}; }

}  // namespace dossier
