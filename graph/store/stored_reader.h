// The reading half of snapshots and transactions: every method of the interfaces, handed to the
// functions that do it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/store/adjacency_reads.h"
#include "graph/store/element_reads.h"
#include "graph/store/evidence_reads.h"
#include "graph/store/graph_counts.h"
#include "graph/store/graph_reader.h"
#include "graph/store/id_cursors.h"
#include "graph/store/layer_reader.h"
#include "graph/store/read_context.h"
#include "graph/store/record_reader.h"
#include "graph/store/stored_catalog.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {

// What a reader loads from its view.
struct ReaderParts {
  IndexList indexes;
  GraphCounts counts;
};
absl::StatusOr<ReaderParts> LoadReaderParts(const ByteView& view);

// What a reader holds.
struct ReaderState {
  ReaderState(std::shared_ptr<const ByteView> view, Sight sight, StoredCatalog the_catalog,
              GraphCounts the_counts)
      : context(std::move(view), sight),
        catalog(std::move(the_catalog)),
        counts(std::move(the_counts)) {}

  ReadContext context;
  StoredCatalog catalog;
  GraphCounts counts;
};

// Interface is Snapshot or Transaction.
template <typename Interface>
class StoredReader : public Interface {
 public:
  StoredReader(std::shared_ptr<const ByteView> view, Sight sight, StoredCatalog catalog,
               GraphCounts counts)
      : state_(std::move(view), sight, std::move(catalog), std::move(counts)) {}

  const Catalog& catalog() const override { return state_.catalog; }

  uint64_t NodeCount() const override { return Counted(CountKind::kNodes, kNoName); }
  uint64_t NodeCount(LabelId label) const override {
    return label == kNoName ? 0 : Counted(CountKind::kNodes, label);
  }
  uint64_t RelationshipCount() const override {
    return Counted(CountKind::kRelationships, kNoName);
  }
  uint64_t RelationshipCount(TypeId type) const override {
    return type == kNoName ? 0 : Counted(CountKind::kRelationships, type);
  }

  CursorOr ScanNodes() const override { return ScanElements(context(), kNode); }
  CursorOr ScanLabel(LabelId label) const override { return ScanMembers(context(), kNode, label); }
  CursorOr ScanRelationships() const override { return ScanElements(context(), kRelationship); }
  CursorOr ScanType(TypeId type) const override {
    return ScanMembers(context(), kRelationship, type);
  }
  CursorOr IndexSeek(IndexId index, std::span<const Value> values) const override {
    return SeekIndex(context(), index, values);
  }
  CursorOr IndexRange(IndexId index, const std::optional<IndexBound>& low,
                      const std::optional<IndexBound>& high) const override {
    return SeekIndexRange(context(), index, low, high);
  }
  CursorOr IndexPrefix(IndexId index, std::string_view prefix) const override {
    return SeekIndexPrefix(context(), index, prefix);
  }

  absl::Status Expand(std::span<const NodeId> from, Direction direction,
                      std::span<const TypeId> types, Neighbors* out) const override {
    return ExpandNodes(context(), from, direction, types, out);
  }
  absl::Status Degrees(std::span<const NodeId> from, Direction direction,
                       std::span<const TypeId> types, std::vector<uint64_t>* out) const override {
    return CountNeighbors(context(), from, direction, types, out);
  }
  absl::Status NodeProperties(std::span<const NodeId> ids, KeyId key,
                              std::vector<Value>* out) const override {
    return ReadColumn(context(), kNode, ids, key, out);
  }
  absl::Status RelationshipProperties(std::span<const RelationshipId> ids, KeyId key,
                                      std::vector<Value>* out) const override {
    return ReadColumn(context(), kRelationship, ids, key, out);
  }
  absl::Status HasLabel(std::span<const NodeId> ids, LabelId label,
                        std::vector<uint8_t>* out) const override {
    return ReadHasLabels(context(), ids, label, out);
  }
  absl::Status Relationships(std::span<const RelationshipId> ids,
                             std::vector<RelationshipRecord>* out) const override {
    return ReadEnds(context(), ids, out);
  }

  absl::StatusOr<bool> NodeExists(NodeId id) const override {
    auto seen = ReadSeen(context(), kNode, id);
    if (!seen.ok()) return seen.status();
    return seen->has_value();
  }
  absl::StatusOr<std::vector<LabelId>> NodeLabels(NodeId id) const override {
    return ReadLabelsByName(context(), state_.catalog, id);
  }
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllNodeProperties(NodeId id) const override {
    return ReadProperties(context(), kNode, id);
  }
  absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllRelationshipProperties(
      RelationshipId id) const override {
    return ReadProperties(context(), kRelationship, id);
  }

  absl::StatusOr<std::string> NodeKey(NodeId id) const override {
    return ReadStableKey(context(), kNode, id);
  }
  absl::StatusOr<std::string> RelationshipKey(RelationshipId id) const override {
    return ReadStableKey(context(), kRelationship, id);
  }
  absl::StatusOr<NodeId> FindNodeByKey(std::string_view key) const override {
    return FindByKey(context(), kNode, key);
  }
  absl::StatusOr<RelationshipId> FindRelationshipByKey(std::string_view key) const override {
    return FindByKey(context(), kRelationship, key);
  }
  absl::StatusOr<Layer> NodeLayer(NodeId id) const override {
    return ReadLayer(context(), kNode, id);
  }
  absl::StatusOr<Layer> RelationshipLayer(RelationshipId id) const override {
    return ReadLayer(context(), kRelationship, id);
  }

  absl::StatusOr<std::vector<StoredEvidence>> NodeEvidence(NodeId id) const override {
    return ReadEvidence(context(), kNode, id);
  }
  absl::StatusOr<std::vector<StoredEvidence>> RelationshipEvidence(
      RelationshipId id) const override {
    return ReadEvidence(context(), kRelationship, id);
  }
  absl::StatusOr<Article> GetArticle(std::string_view digest) const override {
    return ReadArticle(context(), digest);
  }

  absl::StatusOr<std::string> GetRecord(std::string_view family,
                                        std::string_view key) const override {
    return ReadRecord(context(), family, key);
  }
  absl::Status ScanRecords(
      std::string_view family, std::string_view prefix,
      const std::function<bool(std::string_view, std::string_view)>& visit) const override {
    return VisitRecordsOf(context(), family, prefix, visit);
  }

  absl::StatusOr<LayerPart> NodePart(NodeId id, Layer layer) const override {
    return ReadLayerPart(context(), kNode, id, layer);
  }
  absl::StatusOr<LayerPart> RelationshipPart(RelationshipId id, Layer layer) const override {
    return ReadLayerPart(context(), kRelationship, id, layer);
  }
  absl::StatusOr<RelationshipRecord> StoredRelationship(RelationshipId id) const override {
    return ReadStoredEnds(context(), id);
  }
  CursorOr ScanHiddenNodes() const override { return ScanHidden(context(), kNode); }
  CursorOr ScanHiddenRelationships() const override { return ScanHidden(context(), kRelationship); }

 protected:
  const ReadContext& context() const { return state_.context; }

  ReaderState state_;

 private:
  static constexpr ElementKind kNode = ElementKind::kNode;
  static constexpr ElementKind kRelationship = ElementKind::kRelationship;

  uint64_t Counted(CountKind kind, uint32_t label_or_type) const {
    return state_.counts.Get(kind, label_or_type);
  }
};

}  // namespace dossier
