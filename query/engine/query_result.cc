#include "query/engine/query_result.h"

#include <utility>

namespace dossier {

const NodeElement* ElementTable::FindNode(NodeId id) const {
  auto found = nodes_.find(id);
  return found == nodes_.end() ? nullptr : &found->second;
}

const RelationshipElement* ElementTable::FindRelationship(RelationshipId id) const {
  auto found = relationships_.find(id);
  return found == relationships_.end() ? nullptr : &found->second;
}

void ElementTable::AddNode(NodeId id, NodeElement node) {
  nodes_.insert_or_assign(id, std::move(node));
}

void ElementTable::AddRelationship(RelationshipId id, RelationshipElement relationship) {
  relationships_.insert_or_assign(id, std::move(relationship));
}

bool QueryCounters::any() const { return !(*this == QueryCounters{}); }

}  // namespace dossier
