#include "tests/benchmark/graph/news_graph.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace dossier::benchmark {
namespace {

[[noreturn]] void Missing(std::string_view what) {
  std::fprintf(stderr, "the news graph has no %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace

const Column& NodeTable::column(std::string_view name) const {
  for (const Column& column : columns) {
    if (column.name == name) return column;
  }
  Missing(name);
}

const NodeTable& NewsGraph::node(std::string_view label) const {
  for (const NodeTable& table : nodes) {
    if (table.label == label) return table;
  }
  Missing(label);
}

const RelationshipTable& NewsGraph::relationship(std::string_view name) const {
  for (const RelationshipTable& table : relationships) {
    if (table.name == name) return table;
  }
  Missing(name);
}

std::string SourceName(uint32_t source) {
  char text[16];
  std::snprintf(text, sizeof(text), "outlet%02u", source);
  return text;
}

std::string DateText(int32_t days) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  char text[48];
  std::snprintf(text, sizeof(text), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string ThousandthsText(int32_t number) {
  char text[24];
  std::snprintf(text, sizeof(text), "%d.%03d", number / 1000, number % 1000);
  return text;
}

NewsGraph MakeNewsGraph(uint32_t nodes, uint64_t seed) {
  NewsGraph graph;
  AddNodes(nodes, seed, &graph);
  AddRelationships(seed, &graph);
  return graph;
}

}  // namespace dossier::benchmark
