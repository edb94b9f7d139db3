// Reads of nodes and relationships: whole ones, and columns of many.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/element_record.h"
#include "graph/store/catalog.h"
#include "graph/store/element_state.h"
#include "graph/store/graph_reader.h"
#include "graph/store/layer_reader.h"
#include "graph/store/read_context.h"
#include "graph/value/value.h"

namespace dossier {

// What the context's sight shows of one element; nothing where it shows nothing.
absl::StatusOr<std::optional<ElementPart>> ReadSeen(const ReadContext& context, ElementKind kind,
                                                    uint64_t id);

// One entry an id; null where the element or the property is absent.
absl::Status ReadColumn(const ReadContext& context, ElementKind kind, std::span<const uint64_t> ids,
                        KeyId key, std::vector<Value>* out);
absl::Status ReadHasLabels(const ReadContext& context, std::span<const NodeId> ids, LabelId label,
                           std::vector<uint8_t>* out);
// Whether each node is in sight.
absl::Status ReadNodesExist(const ReadContext& context, std::span<const NodeId> ids,
                            std::vector<uint8_t>* out);
absl::Status ReadEnds(const ReadContext& context, std::span<const RelationshipId> ids,
                      std::vector<RelationshipRecord>* out);

absl::StatusOr<std::vector<std::pair<KeyId, Value>>> DecodeProperties(
    const EncodedProperties& properties);
// Of one element, by key; empty where the sight does not show it.
absl::StatusOr<std::vector<std::pair<KeyId, Value>>> ReadProperties(const ReadContext& context,
                                                                    ElementKind kind, uint64_t id);
// In ascending order of names.
absl::StatusOr<std::vector<LabelId>> ReadLabelsByName(const ReadContext& context,
                                                      const Catalog& catalog, NodeId id);

// The stable key, also of hidden elements; NotFound where there is none.
absl::StatusOr<std::string> ReadStableKey(const ReadContext& context, ElementKind kind,
                                          uint64_t id);
// By stable key, what the sight shows; kNoId if nothing.
absl::StatusOr<uint64_t> FindByKey(const ReadContext& context, ElementKind kind,
                                   std::string_view stable_key);
// By stable key, also hidden.
absl::StatusOr<uint64_t> FindStoredByKey(const ReadContext& context, ElementKind kind,
                                         std::string_view stable_key);
absl::StatusOr<Layer> ReadLayer(const ReadContext& context, ElementKind kind, uint64_t id);
absl::StatusOr<LayerPart> ReadLayerPart(const ReadContext& context, ElementKind kind, uint64_t id,
                                        Layer layer);
absl::StatusOr<RelationshipRecord> ReadStoredEnds(const ReadContext& context, RelationshipId id);

}  // namespace dossier
