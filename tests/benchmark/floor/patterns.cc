#include "tests/benchmark/floor/counting.h"
#include "tests/benchmark/floor/floor_queries.h"

namespace dossier::benchmark {
namespace {

constexpr int32_t kYear2021 = 18628;  // days since 1970 of 2021-01-01

}  // namespace

Answer SpokenOfMembers(const FloorGraph& graph, const Map& parameters) {
  const NodeTable& people = graph.graph.node("Person");
  const NodeTable& statements = graph.graph.node("Statement");
  const std::vector<std::string>& countries = people.column("country").texts;
  const std::vector<int32_t>& dates = statements.column("date").numbers;
  const Adjacency& said = graph.ways("SAID").out;
  const Adjacency& about = graph.ways("ABOUT_Statement_Person").out;
  const Adjacency& member = graph.ways("MEMBER_OF").out;
  std::vector<uint32_t> count(graph.nodes);
  for (uint32_t i = 0; i < people.count; ++i) {
    if (countries[i] != TextOf(parameters, "country")) continue;
    for (const uint32_t statement : said.Neighbors(people.first + i)) {
      if (dates[statement - statements.first] < kYear2021) continue;
      for (const uint32_t other : about.Neighbors(statement)) {
        for (const uint32_t organization : member.Neighbors(other)) ++count[organization];
      }
    }
  }
  return TenHighest(count);
}

Answer EmployersEvents(const FloorGraph& graph, const Map&) {
  const NodeTable& people = graph.graph.node("Person");
  const Adjacency& works = graph.ways("WORKS_FOR").out;
  const Adjacency& seat = graph.ways("LOCATED_IN_Organization_Place").out;
  const Adjacency& took_part = graph.ways("PARTICIPATED_IN_Person_Event").out;
  const Adjacency& scene = graph.ways("LOCATED_IN_Event_Place").out;
  std::vector<uint32_t> times(graph.nodes);
  uint64_t cycles = 0;
  for (uint32_t person = people.first; person < people.first + people.count; ++person) {
    for (const uint32_t organization : works.Neighbors(person)) {
      for (const uint32_t place : seat.Neighbors(organization)) ++times[place];
    }
    for (const uint32_t event : took_part.Neighbors(person)) {
      for (const uint32_t place : scene.Neighbors(event)) cycles += times[place];
    }
    for (const uint32_t organization : works.Neighbors(person)) {
      for (const uint32_t place : seat.Neighbors(organization)) times[place] = 0;
    }
  }
  return OneNumber(cycles);
}

Answer LaterExtradited(const FloorGraph& graph, const Map&) {
  const RelationshipTable& extradited = graph.graph.relationship("EXTRADITED_TO");
  const BothWays& negotiated = graph.ways("NEGOTIATED_WITH_Person_Person");
  std::vector<uint32_t> count(graph.nodes);
  for (size_t i = 0; i < extradited.size(); ++i) {
    for (const uint32_t row : negotiated.in.Rows(extradited.from[i])) {
      if (negotiated.table->confidence[row] > 500 &&
          negotiated.table->date[row] < extradited.date[i]) {
        ++count[extradited.to[i]];
      }
    }
  }
  return TenHighest(count);
}

}  // namespace dossier::benchmark
