#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "graph/store/graph_store.h"
#include "graph/value/value_json.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/standard_flags.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr FlagSpec kFlags[] = {kDatabaseFlag, {"format", 'f', "text|json", "of the answer (text)"}, kHelpFlag};

using Counts = std::vector<std::pair<std::string, uint64_t>>;

// Largest first, then by name; names no longer in use are left out.
void Sort(Counts* counts) {
  std::erase_if(*counts, [](const auto& one) { return one.second == 0; });
  std::sort(counts->begin(), counts->end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
}

struct Statistics {
  uint64_t articles = 0;
  uint64_t nodes = 0;
  uint64_t relationships = 0;
  uint64_t bytes = 0;
  Counts labels;
  Counts types;
};

absl::StatusOr<Statistics> Collect(const GraphStore& store) {
  absl::StatusOr<std::unique_ptr<Snapshot>> snapshot = store.GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  const Snapshot& graph = **snapshot;
  Statistics statistics;
  absl::Status status = graph.ScanArticles([&](std::string_view) { return ++statistics.articles > 0; });
  if (!status.ok()) return status;
  absl::StatusOr<uint64_t> bytes = store.DiskBytes();
  if (!bytes.ok()) return bytes.status();
  statistics.bytes = *bytes;
  statistics.nodes = graph.NodeCount();
  statistics.relationships = graph.RelationshipCount();
  const Catalog& names = graph.catalog();
  for (LabelId id = 0; id < names.LabelCount(); ++id) statistics.labels.emplace_back(names.LabelName(id), graph.NodeCount(id));
  for (TypeId id = 0; id < names.TypeCount(); ++id) statistics.types.emplace_back(names.TypeName(id), graph.RelationshipCount(id));
  Sort(&statistics.labels);
  Sort(&statistics.types);
  return statistics;
}

void PrintCounts(const char* title, const Counts& counts) {
  if (!counts.empty()) std::printf("\n%s\n", title);
  for (const auto& [name, count] : counts) {
    std::printf("%12llu  %s\n", static_cast<unsigned long long>(count), EscapeForTerminal(name).c_str());
  }
}

void PrintText(const Statistics& statistics) {
  std::printf("%12llu  articles\n%12llu  nodes\n%12llu  relationships\n%12llu  bytes on disk\n",
              static_cast<unsigned long long>(statistics.articles), static_cast<unsigned long long>(statistics.nodes),
              static_cast<unsigned long long>(statistics.relationships), static_cast<unsigned long long>(statistics.bytes));
  PrintCounts("nodes by label", statistics.labels);
  PrintCounts("relationships by type", statistics.types);
}

Value CountMap(const Counts& counts) {
  Map map;
  for (const auto& [name, count] : counts) map[name] = Value(static_cast<int64_t>(count));
  return Value(std::move(map));
}

void PrintJson(const Statistics& statistics) {
  Map map;
  map["articles"] = Value(static_cast<int64_t>(statistics.articles));
  map["nodes"] = Value(static_cast<int64_t>(statistics.nodes));
  map["relationships"] = Value(static_cast<int64_t>(statistics.relationships));
  map["bytes"] = Value(static_cast<int64_t>(statistics.bytes));
  map["labels"] = CountMap(statistics.labels);
  map["types"] = CountMap(statistics.types);
  std::printf("%s\n", JsonText(Value(std::move(map))).c_str());
}

int Run(const Arguments& arguments) {
  absl::StatusOr<std::string> folder = DatabaseFolder(arguments);
  if (!folder.ok()) return FailUsage(folder.status(), "stats");
  std::string format = arguments.Get("format", "text");
  if (format != "text" && format != "json") {
    return FailUsage(absl::InvalidArgumentError("--format is text or json"), "stats");
  }
  absl::StatusOr<std::unique_ptr<GraphStore>> store = GraphStore::Open(*folder, OpenMode::kReadOnly);
  if (!store.ok()) return FailToOpen(store.status());
  absl::StatusOr<Statistics> statistics = Collect(**store);
  if (!statistics.ok()) return Fail(statistics.status());
  format == "json" ? PrintJson(*statistics) : PrintText(*statistics);
  return kExitFine;
}

}  // namespace

Command StatsCommand() { return {"stats", "", "counts articles, nodes and relationships by kind", kFlags, Run}; }

}  // namespace dossier
