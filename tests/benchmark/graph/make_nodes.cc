#include <algorithm>
#include <array>

#include "tests/benchmark/graph/news_dates.h"
#include "tests/benchmark/graph/news_graph.h"
#include "tests/benchmark/graph/random.h"

namespace dossier::benchmark {
namespace {

constexpr std::array<std::string_view, 28> kSyllables = {
    "ba", "cor", "den", "du", "el",  "fa",  "gri", "ha",  "il", "jo",  "ka",  "lem", "mi",  "nor",
    "o",  "pra", "qui", "ro", "san", "tel", "u",   "ven", "wo", "xan", "yar", "zu",  "bri", "mont"};
constexpr std::array<std::string_view, 6> kOrganizationKinds = {"company", "ministry", "party",
                                                                "court",   "bank",     "union"};
constexpr std::array<std::string_view, 6> kEventKinds = {"election", "summit",  "trial",
                                                         "attack",   "protest", "merger"};
constexpr uint32_t kCountries = 60;

std::string Word(Random* random, uint32_t syllables) {
  std::string word;
  for (uint32_t i = 0; i < syllables; ++i) word += kSyllables[random->Below(kSyllables.size())];
  return word;
}

std::string Capital(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string Country(Random* random) {
  const uint32_t number = random->Skewed(kCountries);
  return {static_cast<char>('A' + number % 26), static_cast<char>('A' + number * 5 % 26),
          static_cast<char>('A' + number / 26)};
}

// A table without columns, its ids after those of the tables before it.
NodeTable& AddTable(std::string_view label, uint32_t count, NewsGraph* graph) {
  const uint32_t first =
      graph->nodes.empty() ? 1 : graph->nodes.back().first + graph->nodes.back().count;
  graph->nodes.push_back({std::string(label), first, std::max(count, 8u), {}});
  return graph->nodes.back();
}

template <typename Make>
void AddTexts(std::string_view name, NodeTable* table, const Make& make) {
  Column column{std::string(name), Column::Kind::kText, {}, {}};
  for (uint32_t i = 0; i < table->count; ++i) column.texts.push_back(make(i));
  table->columns.push_back(std::move(column));
}

template <typename Make>
void AddNumbers(std::string_view name, Column::Kind kind, NodeTable* table, const Make& make) {
  Column column{std::string(name), kind, {}, {}};
  for (uint32_t i = 0; i < table->count; ++i) column.numbers.push_back(make(i));
  table->columns.push_back(std::move(column));
}

void AddPeople(uint32_t count, uint64_t seed, NewsGraph* graph) {
  Random random(seed, "Person");
  NodeTable& table = AddTable("Person", count, graph);
  AddTexts("name", &table, [&](uint32_t i) {
    return Capital(Word(&random, 2)) + " " + Capital(Word(&random, 2 + random.Below(2))) + " " +
           std::to_string(i);
  });
  AddNumbers("born", Column::Kind::kDate, &table,
             [&](uint32_t) { return -11000 + static_cast<int32_t>(random.Below(21000)); });
  AddTexts("country", &table, [&](uint32_t) { return Country(&random); });
}

void AddOrganizations(uint32_t count, uint64_t seed, NewsGraph* graph) {
  Random random(seed, "Organization");
  NodeTable& table = AddTable("Organization", count, graph);
  AddTexts("name", &table, [&](uint32_t i) {
    return Capital(Word(&random, 3)) + " " + Capital(Word(&random, 1)) + " " + std::to_string(i);
  });
  AddTexts("kind", &table, [&](uint32_t) {
    return std::string(kOrganizationKinds[random.Below(kOrganizationKinds.size())]);
  });
}

void AddPlaces(uint32_t count, uint64_t seed, NewsGraph* graph) {
  Random random(seed, "Place");
  NodeTable& table = AddTable("Place", count, graph);
  AddTexts("name", &table,
           [&](uint32_t i) { return Capital(Word(&random, 3)) + " " + std::to_string(i); });
  AddTexts("country", &table, [&](uint32_t) { return Country(&random); });
}

void AddEvents(uint32_t count, uint64_t seed, NewsGraph* graph) {
  Random random(seed, "Event");
  NodeTable& table = AddTable("Event", count, graph);
  AddTexts("name", &table,
           [&](uint32_t i) { return Capital(Word(&random, 3)) + " " + std::to_string(i); });
  AddTexts("kind", &table,
           [&](uint32_t) { return std::string(kEventKinds[random.Below(kEventKinds.size())]); });
  AddNumbers("date", Column::Kind::kDate, &table, [&](uint32_t) { return NewsDay(&random); });
}

void AddStatements(uint32_t count, uint64_t seed, NewsGraph* graph) {
  Random random(seed, "Statement");
  NodeTable& table = AddTable("Statement", count, graph);
  AddTexts("text", &table, [&](uint32_t i) {
    return Capital(Word(&random, 2)) + " " + Word(&random, 3) + " " + Word(&random, 2) + " " +
           Word(&random, 4) + " " + std::to_string(i);
  });
  AddNumbers("date", Column::Kind::kDate, &table, [&](uint32_t) { return NewsDay(&random); });
  AddNumbers("confidence", Column::Kind::kThousandths, &table,
             [&](uint32_t) { return Confidence(&random); });
}

void AddArticles(uint32_t count, uint64_t seed, NewsGraph* graph) {
  Random random(seed, "Article");
  NodeTable& table = AddTable("Article", count, graph);
  AddTexts("title", &table, [&](uint32_t i) {
    return Capital(Word(&random, 3)) + " " + Word(&random, 2) + " " + Word(&random, 3) + " " +
           std::to_string(i);
  });
  std::vector<int32_t> days;
  for (uint32_t i = 0; i < table.count; ++i) days.push_back(NewsDay(&random));
  std::sort(days.begin(), days.end());  // they come in as they are published
  AddNumbers("date", Column::Kind::kDate, &table, [&](uint32_t i) { return days[i]; });
  AddTexts("source", &table, [&](uint32_t) { return SourceName(random.Skewed(kSources)); });
}

}  // namespace

void AddNodes(uint32_t nodes, uint64_t seed, NewsGraph* graph) {
  const auto percent = [nodes](uint64_t part) { return static_cast<uint32_t>(nodes * part / 100); };
  AddPeople(percent(22), seed, graph);
  AddOrganizations(percent(8), seed, graph);
  AddPlaces(percent(4), seed, graph);
  AddEvents(percent(10), seed, graph);
  AddStatements(percent(20), seed, graph);
  AddArticles(percent(36), seed, graph);
}

}  // namespace dossier::benchmark
