#include "tests/benchmark/floor/counting.h"
#include "tests/benchmark/floor/floor_queries.h"

namespace dossier::benchmark {

Answer PersonById(const FloorGraph& graph, const Map& parameters) {
  const NodeTable& people = graph.graph.node("Person");
  const uint32_t row = IdOf(parameters, "person") - people.first;
  return {{Value(people.column("name").texts[row]), Value(people.column("country").texts[row])}};
}

Answer PersonByName(const FloorGraph& graph, const Map& parameters) {
  const auto found = graph.person_by_name.find(TextOf(parameters, "personName"));
  if (found == graph.person_by_name.end()) return {};
  return OneNumber(found->second);
}

Answer StatementsWith(const FloorGraph& graph, const Map& parameters) {
  const NodeTable& statements = graph.graph.node("Statement");
  const std::vector<std::string>& texts = statements.column("text").texts;
  const std::vector<int32_t>& confidence = statements.column("confidence").numbers;
  const std::string& part = TextOf(parameters, "part");
  uint64_t found = 0;
  for (uint32_t i = 0; i < statements.count; ++i) {
    if (confidence[i] > 800 && texts[i].find(part) != std::string::npos) ++found;
  }
  return OneNumber(found);
}

Answer NamesWithPrefix(const FloorGraph& graph, const Map& parameters) {
  const NodeTable& people = graph.graph.node("Person");
  const std::vector<std::string>& names = people.column("name").texts;
  std::vector<std::pair<std::string_view, uint32_t>> found;
  for (uint32_t i = 0; i < people.count; ++i) {
    if (names[i].starts_with(TextOf(parameters, "prefix"))) found.emplace_back(names[i], i);
  }
  std::sort(found.begin(), found.end());
  Answer answer;
  for (size_t i = 0; i < found.size() && i < 20; ++i) {
    answer.push_back({Number(people.first + found[i].second), Value(found[i].first)});
  }
  return answer;
}

Answer NewestArticles(const FloorGraph& graph, const Map& parameters) {
  const NodeTable& articles = graph.graph.node("Article");
  const std::vector<std::string>& sources = articles.column("source").texts;
  const std::vector<int32_t>& dates = articles.column("date").numbers;
  std::vector<std::pair<int32_t, uint32_t>> found;
  for (uint32_t i = 0; i < articles.count; ++i) {
    if (sources[i] == TextOf(parameters, "source")) found.emplace_back(-dates[i], i);
  }
  std::sort(found.begin(), found.end());
  Answer answer;
  for (size_t i = 0; i < found.size() && i < 20; ++i) {
    const uint32_t row = found[i].second;
    answer.push_back({Number(articles.first + row), Value(articles.column("title").texts[row])});
  }
  return answer;
}

}  // namespace dossier::benchmark
