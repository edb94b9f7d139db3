// Where the printers of values find out what lies behind the id of a node or relationship.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/value/value.h"

namespace dossier {

struct NodeContents {
  std::vector<std::string> labels;  // in the order to print them
  Map properties;
};

struct RelationshipContents {
  std::string type;
  uint64_t start = 0;
  uint64_t end = 0;
  Map properties;
};

// Implemented over a snapshot of the graph, or over what a query result carries. An id that no
// longer exists gives empty contents.
class ElementSource {
 public:
  virtual ~ElementSource() = default;
  virtual NodeContents Node(uint64_t id) const = 0;
  virtual RelationshipContents Relationship(uint64_t id) const = 0;
};

}  // namespace dossier
