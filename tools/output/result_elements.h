// The elements that a query result carries, for the printers of values.
#pragma once

#include "graph/value/element_source.h"
#include "query/engine/query_result.h"

namespace dossier {

// Looks ids up in the table, which must outlive it.
class ResultElements : public ElementSource {
 public:
  explicit ResultElements(const ElementTable* table) : table_(table) {}
  NodeContents Node(uint64_t id) const override;
  RelationshipContents Relationship(uint64_t id) const override;

 private:
  const ElementTable* table_;
};

}  // namespace dossier
