// floor_server --nodes N [--seed S]
// The hand-written program as a system of the benchmark: makes the graph in memory, then answers
// query ids in the protocol of `dossier query --batch`, so that its figures bear the same costs of
// asking as all others.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "graph/value/value_json.h"
#include "tests/benchmark/floor/floor_graph.h"
#include "tests/benchmark/graph/parameters.h"

namespace dossier::benchmark {
namespace {

std::string AnswerLine(const FloorGraph& graph, const Map& parameters, const std::string& line) {
  const auto request = ParseJson(line);
  if (!request.ok() || request->kind() != ValueKind::kMap)
    return "{\"id\":null,\"error\":\"no request\"}";
  const auto id = request->map().find("cypher");
  if (id == request->map().end() || id->second.kind() != ValueKind::kString) {
    return "{\"id\":null,\"error\":\"no query\"}";
  }
  List rows;
  for (auto& row : FloorAnswer(graph, parameters, id->second.string())) {
    rows.push_back(Value(List(std::move(row))));
  }
  return "{\"id\":1,\"rows\":" + JsonText(Value(std::move(rows))) + "}";
}

int Serve(uint32_t nodes, uint64_t seed) {
  const FloorGraph graph(MakeNewsGraph(nodes, seed));
  const Map parameters = PickParameters(graph.graph);
  std::cout << "{\"ready\":true}" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << AnswerLine(graph, parameters, line) << std::endl;
  }
  return 0;
}

}  // namespace
}  // namespace dossier::benchmark

int main(int argc, char** argv) {
  uint32_t nodes = 0;
  uint64_t seed = 1;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view flag = argv[i];
    if (flag == "--nodes") nodes = static_cast<uint32_t>(std::strtoul(argv[i + 1], nullptr, 10));
    if (flag == "--seed") seed = std::strtoull(argv[i + 1], nullptr, 10);
  }
  if (nodes >= 200) return dossier::benchmark::Serve(nodes, seed);
  std::fprintf(stderr, "usage: floor_server --nodes N [--seed S]\n");
  return 2;
}
