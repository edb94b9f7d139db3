#include "tools/output/result_elements.h"

namespace dossier {

NodeContents ResultElements::Node(uint64_t id) const {
  const NodeElement* node = table_->FindNode(id);
  if (node == nullptr) return {};
  return {node->labels, node->properties};
}

RelationshipContents ResultElements::Relationship(uint64_t id) const {
  const RelationshipElement* relationship = table_->FindRelationship(id);
  if (relationship == nullptr) return {};
  return {relationship->type, relationship->start, relationship->end, relationship->properties};
}

}  // namespace dossier
