// A made-up graph of the news: people, organisations, places, events, statements and articles, tied
// by ten types of relationships whose degrees are skewed, some of them several times between the
// same two.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::benchmark {

// One property of all nodes of a label.
struct Column {
  enum class Kind { kText, kDate, kThousandths };
  std::string name;
  Kind kind;
  std::vector<std::string> texts;  // of kText
  std::vector<int32_t> numbers;    // of kDate days since 1970, of kThousandths 0 .. 1000
};

// Ids are dense and unique over all labels: `first`, first + 1, ... in the order of the columns'
// rows.
struct NodeTable {
  std::string label;
  uint32_t first = 0;
  uint32_t count = 0;
  std::vector<Column> columns;

  const Column& column(std::string_view name) const;  // which must be there
};

// All relationships of a type from one label to another, in no order.
struct RelationshipTable {
  std::string name;  // the type alone where it has one table, else 'MENTIONS_Article_Place'
  std::string type, from_label, to_label;
  std::vector<uint32_t> from, to;    // ids
  std::vector<int32_t> date;         // days since 1970
  std::vector<uint16_t> confidence;  // thousandths
  std::vector<uint8_t> source;       // see SourceName

  size_t size() const { return from.size(); }
};

struct NewsGraph {
  std::vector<NodeTable> nodes;
  std::vector<RelationshipTable> relationships;

  const NodeTable& node(std::string_view label) const;                 // which must be there
  const RelationshipTable& relationship(std::string_view name) const;  // which must be there
  uint32_t node_count() const {
    return nodes.back().first + nodes.back().count;
  }  // one more than the last id
};

inline constexpr uint32_t kSources = 40;
std::string SourceName(uint32_t source);
std::string DateText(int32_t days);           // '2020-01-31'
std::string ThousandthsText(int32_t number);  // '0.250'

// About `nodes` nodes (200 at least) and ten times as many relationships; the same for the same
// arguments, everywhere.
NewsGraph MakeNewsGraph(uint32_t nodes, uint64_t seed);

// The two halves of it.
void AddNodes(uint32_t nodes, uint64_t seed, NewsGraph* graph);
void AddRelationships(uint64_t seed, NewsGraph* graph);

}  // namespace dossier::benchmark
