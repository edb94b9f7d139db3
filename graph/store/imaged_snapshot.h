// A snapshot that reads the image where it can.
#pragma once

#include <memory>

#include "graph/store/evidence_reads.h"
#include "graph/store/imaged_reads.h"
#include "graph/store/stored_reader.h"

namespace dossier {

// The store's snapshot without an image.
class StoredSnapshot : public StoredReader<Snapshot> {
 public:
  using StoredReader::StoredReader;
  absl::Status ScanArticles(
      const std::function<bool(std::string_view digest)>& visit) const override {
    return VisitArticles(context(), visit);
  }
};

// The image is shared with other snapshots and lives as long as any of them.
class ImagedSnapshot : public StoredSnapshot {
 public:
  ImagedSnapshot(std::shared_ptr<const OpenImage> image, std::shared_ptr<const ByteView> view,
                 StoredCatalog catalog, GraphCounts counts)
      : StoredSnapshot(std::move(view), Sight::kEffective, std::move(catalog), std::move(counts)),
        image_(std::move(image)) {}

  CursorOr ScanNodes() const override { return ImagedNodes(Imaged(), kNoName); }
  CursorOr ScanLabel(LabelId label) const override {
    if (label == kNoName) return StoredSnapshot::ScanLabel(label);
    return ImagedNodes(Imaged(), label);
  }
  absl::Status Expand(std::span<const NodeId> from, Direction direction,
                      std::span<const TypeId> types, Neighbors* out) const override {
    return ImagedExpand(Imaged(), from, direction, types, out);
  }
  absl::Status Degrees(std::span<const NodeId> from, Direction direction,
                       std::span<const TypeId> types, std::vector<uint64_t>* out) const override {
    return ImagedDegrees(Imaged(), from, direction, types, out);
  }
  absl::Status NodeProperties(std::span<const NodeId> ids, KeyId key,
                              std::vector<Value>* out) const override {
    return ImagedProperties(Imaged(), ElementKind::kNode, ids, key, out);
  }
  absl::Status RelationshipProperties(std::span<const RelationshipId> ids, KeyId key,
                                      std::vector<Value>* out) const override {
    return ImagedProperties(Imaged(), ElementKind::kRelationship, ids, key, out);
  }
  absl::Status HasLabel(std::span<const NodeId> ids, LabelId label,
                        std::vector<uint8_t>* out) const override {
    return ImagedHasLabel(Imaged(), ids, label, out);
  }
  absl::Status Relationships(std::span<const RelationshipId> ids,
                             std::vector<RelationshipRecord>* out) const override {
    return ImagedEnds(Imaged(), ids, out);
  }

 private:
  ImagedContext Imaged() const { return {*image_, context(), state_.catalog.TypeCount()}; }

  std::shared_ptr<const OpenImage> image_;
};

}  // namespace dossier
