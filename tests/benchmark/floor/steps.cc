#include "tests/benchmark/floor/counting.h"
#include "tests/benchmark/floor/floor_queries.h"

namespace dossier::benchmark {
namespace {

constexpr int32_t kYear2016 = 16801;  // days since 1970 of 2016-01-01

}  // namespace

Answer SurestMeetings(const FloorGraph& graph, const Map& parameters) {
  const BothWays& met = graph.ways("MET_WITH");
  const NodeTable& people = graph.graph.node("Person");
  std::vector<std::pair<int32_t, uint32_t>> found;
  for (const Adjacency* side : {&met.out, &met.in}) {
    const auto others = side->Neighbors(IdOf(parameters, "person"));
    const auto rows = side->Rows(IdOf(parameters, "person"));
    for (size_t i = 0; i < others.size(); ++i) {
      found.emplace_back(-met.table->confidence[rows[i]], others[i]);
    }
  }
  std::sort(found.begin(), found.end());
  Answer answer;
  for (size_t i = 0; i < found.size() && i < 20; ++i) {
    const auto [confidence, id] = found[i];
    answer.push_back({Number(id), Value(people.column("name").texts[id - people.first]),
                      Value(-confidence / 1000.0)});
  }
  return answer;
}

Answer TwoStepEnds(const FloorGraph& graph, const Map& parameters) {
  const Adjacency& out = graph.ways("MET_WITH").out;
  const uint32_t hub = IdOf(parameters, "hub");
  NodeSet ends(graph.nodes);
  for (const uint32_t middle : out.Neighbors(hub)) {
    for (const uint32_t end : out.Neighbors(middle)) {
      if (end != hub) ends.Add(end);
    }
  }
  return OneNumber(ends.size());
}

// No relationship twice in a trail: the first can come again as the third, after a step back to the
// hub.
Answer ThreeStepTrails(const FloorGraph& graph, const Map& parameters) {
  const Adjacency& out = graph.ways("MET_WITH").out;
  const uint32_t hub = IdOf(parameters, "hub");
  uint64_t trails = 0;
  for (const uint32_t first : out.Neighbors(hub)) {
    for (const uint32_t second : out.Neighbors(first)) {
      trails += out.Degree(second) - (second == hub ? 1 : 0);
    }
  }
  return OneNumber(trails);
}

Answer AllTwoSteps(const FloorGraph& graph, const Map&) {
  const BothWays& met = graph.ways("MET_WITH");
  uint64_t found = 0;
  for (uint32_t id = 0; id < graph.nodes; ++id) {
    found += uint64_t{met.in.Degree(id)} * met.out.Degree(id);
  }
  return OneNumber(found);
}

Answer FilteredSteps(const FloorGraph& graph, const Map& parameters) {
  const BothWays& met = graph.ways("MET_WITH");
  const NodeTable& people = graph.graph.node("Person");
  const std::vector<std::string>& countries = people.column("country").texts;
  const auto first = met.out.Neighbors(IdOf(parameters, "hub"));
  const auto first_rows = met.out.Rows(IdOf(parameters, "hub"));
  NodeSet ends(graph.nodes);
  for (size_t i = 0; i < first.size(); ++i) {
    if (met.table->confidence[first_rows[i]] <= 500) continue;
    const auto second = met.out.Neighbors(first[i]);
    const auto second_rows = met.out.Rows(first[i]);
    for (size_t k = 0; k < second.size(); ++k) {
      if (met.table->date[second_rows[k]] < kYear2016) continue;
      if (countries[second[k] - people.first] == TextOf(parameters, "country")) ends.Add(second[k]);
    }
  }
  return OneNumber(ends.size());
}

Answer Triangles(const FloorGraph& graph, const Map&) {
  const Adjacency& out = graph.ways("MET_WITH").out;
  std::vector<uint32_t> times(graph.nodes);
  uint64_t triangles = 0;
  for (uint32_t a = 0; a < graph.nodes; ++a) {
    for (const uint32_t c : out.Neighbors(a)) ++times[c];
    for (const uint32_t b : out.Neighbors(a)) {
      for (const uint32_t c : out.Neighbors(b)) triangles += times[c];
    }
    for (const uint32_t c : out.Neighbors(a)) times[c] = 0;
  }
  return OneNumber(triangles);
}

}  // namespace dossier::benchmark
