#include "tests/benchmark/floor/floor_graph.h"

#include <utility>

#include "tests/benchmark/floor/floor_queries.h"

namespace dossier::benchmark {
namespace {

using Query = Answer (*)(const FloorGraph& graph, const Map& parameters);

struct NamedQuery {
  std::string_view id;
  Query run;
};

constexpr NamedQuery kQueries[] = {
    {"Q01", PersonById},      {"Q02", PersonByName},     {"Q03", SurestMeetings},
    {"Q04", TwoStepEnds},     {"Q05", ThreeStepTrails},  {"Q06", AllTwoSteps},
    {"Q07", FilteredSteps},   {"Q08", Triangles},        {"Q09", WithinFourSteps},
    {"Q09w", WithinThree},    {"Q10", PathLength},       {"Q11", PathCount},
    {"Q12", MostMentioned},   {"Q13", MentionsBySource}, {"Q14", PairsInArticles},
    {"Q15", CompanyOfPerson}, {"Q16", NewsOfQuarter},    {"Q17", SpokenOfMembers},
    {"Q18", EmployersEvents}, {"Q19", StatementsWith},   {"Q20", NamesWithPrefix},
    {"Q21", NewestArticles},  {"Q22", LaterExtradited},  {"Q23", AllNeighbors},
    {"Q24", WithinTwoOfAny},  {"A01", HighestRanks},     {"A02", ComponentCount},
};

}  // namespace

FloorGraph::FloorGraph(NewsGraph made) : graph(std::move(made)), nodes(graph.node_count()) {
  for (const RelationshipTable& table : graph.relationships) {
    relationships.emplace(table.name, BothWays{&table, Adjacency(table, true, nodes),
                                               Adjacency(table, false, nodes)});
  }
  const NodeTable& people = graph.node("Person");
  const std::vector<std::string>& names = people.column("name").texts;
  for (uint32_t i = 0; i < people.count; ++i) person_by_name[names[i]] = people.first + i;
}

Answer FloorAnswer(const FloorGraph& graph, const Map& parameters, std::string_view id) {
  for (const NamedQuery& query : kQueries) {
    if (query.id == id) return query.run(graph, parameters);
  }
  return {};
}

}  // namespace dossier::benchmark
