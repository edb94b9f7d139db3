// What a query gives back: columns and rows, the elements they name, and a summary of what
// happened.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/store/ids.h"
#include "graph/value/value.h"

namespace dossier {

// A node as it stood at the end of the query (for one the query deleted: as it stood before).
struct NodeElement {
  std::vector<std::string> labels;  // ascending
  Map properties;
  bool deleted = false;
};

// A relationship as it stood at the end of the query (for one the query deleted: as it stood
// before).
struct RelationshipElement {
  std::string type;
  NodeId start = kNoId;
  NodeId end = kNoId;
  Map properties;
  bool deleted = false;
};

// Every node and relationship that some result value names, at any depth (in lists, maps and
// paths). Result values hold ids only; printers and encoders look here, so that they need neither a
// snapshot nor the store.
class ElementTable {
 public:
  // nullptr where no result value named the id.
  const NodeElement* FindNode(NodeId id) const;
  const RelationshipElement* FindRelationship(RelationshipId id) const;

  void AddNode(NodeId id, NodeElement node);
  void AddRelationship(RelationshipId id, RelationshipElement relationship);
  bool empty() const { return nodes_.empty() && relationships_.empty(); }

 private:
  std::unordered_map<NodeId, NodeElement> nodes_;
  std::unordered_map<RelationshipId, RelationshipElement> relationships_;
};

// What a query changed, counted as openCypher's side effects are: net of what was there before. A
// property that is overwritten by another value counts once as removed and once as set.
struct QueryCounters {
  uint64_t nodes_created = 0;
  uint64_t nodes_deleted = 0;
  uint64_t relationships_created = 0;
  uint64_t relationships_deleted = 0;
  uint64_t properties_set = 0;
  uint64_t properties_removed = 0;
  uint64_t labels_added = 0;    // labels that no node had before the query
  uint64_t labels_removed = 0;  // labels that no node has after it
  uint64_t indexes_added = 0;
  uint64_t indexes_removed = 0;
  bool any() const;
  friend bool operator==(const QueryCounters&, const QueryCounters&) = default;
};

// Something the user ought to know although the query ran: 'Unknown label 'Persn', did you mean
// 'Person'?'.
struct Notification {
  std::string code;     // stable: 'UnknownLabel', 'UnknownType', 'UnknownProperty'
  std::string text;     // one line for people
  uint32_t offset = 0;  // byte position in the query text
  uint32_t length = 0;
};

struct QuerySummary {
  QueryCounters counters;
  std::vector<Notification> notifications;
  std::string plan;  // of EXPLAIN and PROFILE: the operator tree, a line each; else empty
  std::chrono::nanoseconds compile_time{0};  // parse, bind, plan, optimize
  std::chrono::nanoseconds run_time{0};
  uint64_t rows = 0;  // rows given, also when they were streamed
};

using Row = std::vector<Value>;  // one value a column

// Rows handed out together with the elements they name.
struct RowBatch {
  std::vector<Row> rows;
  ElementTable elements;
};

struct QueryResult {
  std::vector<std::string> columns;  // empty for a query that returns nothing
  RowBatch result;                   // no rows where RunOptions::on_rows took them
  QuerySummary summary;
};

}  // namespace dossier
