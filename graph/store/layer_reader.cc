#include "graph/store/layer_reader.h"

#include "absl/status/status.h"

namespace dossier {
namespace {

absl::Status NoLayers() {
  return absl::UnimplementedError("this reader does not keep the layers apart");
}

}  // namespace

absl::StatusOr<LayerPart> LayerReader::NodePart(NodeId, Layer) const { return NoLayers(); }
absl::StatusOr<LayerPart> LayerReader::RelationshipPart(RelationshipId, Layer) const {
  return NoLayers();
}
absl::StatusOr<RelationshipRecord> LayerReader::StoredRelationship(RelationshipId) const {
  return NoLayers();
}
absl::StatusOr<std::unique_ptr<IdCursor>> LayerReader::ScanHiddenNodes() const {
  return NoLayers();
}
absl::StatusOr<std::unique_ptr<IdCursor>> LayerReader::ScanHiddenRelationships() const {
  return NoLayers();
}

}  // namespace dossier
