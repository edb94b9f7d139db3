// graph_generator --nodes N --out FOLDER [--seed S]
// Writes the news graph as CSV files, its schema.json, and parameters.json for the queries.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "graph/value/value_json.h"
#include "tests/benchmark/graph/csv_files.h"
#include "tests/benchmark/graph/news_graph.h"
#include "tests/benchmark/graph/parameters.h"

int main(int argc, char** argv) {
  uint32_t nodes = 0;
  uint64_t seed = 1;
  std::string folder;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view flag = argv[i];
    if (flag == "--nodes") nodes = static_cast<uint32_t>(std::strtoul(argv[i + 1], nullptr, 10));
    if (flag == "--seed") seed = std::strtoull(argv[i + 1], nullptr, 10);
    if (flag == "--out") folder = argv[i + 1];
  }
  if (nodes < 200 || nodes > 100'000'000 || folder.empty()) {
    std::fprintf(stderr, "usage: graph_generator --nodes 200..100000000 --out FOLDER [--seed S]\n");
    return 2;
  }
  const dossier::benchmark::NewsGraph graph = dossier::benchmark::MakeNewsGraph(nodes, seed);
  absl::Status status = dossier::benchmark::WriteCsvFiles(graph, folder);
  const dossier::Value parameters(dossier::benchmark::PickParameters(graph));
  status.Update(dossier::benchmark::WriteFile(folder + "/parameters.json",
                                              dossier::JsonText(parameters) + "\n"));
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", status.ToString().c_str());
    return 1;
  }
  size_t relationships = 0;
  for (const auto& table : graph.relationships) relationships += table.size();
  std::printf("%u nodes and %zu relationships\n", graph.node_count() - 1, relationships);
  return 0;
}
