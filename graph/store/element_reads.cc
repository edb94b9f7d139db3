#include "graph/store/element_reads.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/storage/status_flow.h"
#include "graph/store/record_visit.h"
#include "graph/value/value_codec.h"

namespace dossier {
namespace {

std::string_view NameOf(ElementKind kind) {
  return kind == ElementKind::kNode ? "node" : "relationship";
}

// Whether the sight shows the element, told by its head.
bool Shows(Sight sight, const ElementHead& head) {
  return sight == Sight::kDerived ? head.derived : !head.hidden;
}

// Whether the record holds what the sight shows: the derived part may lie beside it.
bool RecordIsSeen(Sight sight, const ElementHead& head) {
  return sight == Sight::kEffective || !head.apart;
}

// Sets *out from a record; false where the part beside it must be asked.
absl::StatusOr<bool> PropertyFromRecord(Sight sight, ElementKind kind, KeyId key,
                                        std::string_view record, Value* out) {
  ByteReader reader(record);
  std::optional<ElementHead> head = ReadElementHead(kind, &reader);
  if (!head) return Damaged(NameOf(kind));
  if (!Shows(sight, *head)) return true;
  if (!RecordIsSeen(sight, *head)) return false;
  if (kind == ElementKind::kNode) SkipLabels(&reader);
  std::optional<std::string_view> encoded = ReadProperty(&reader, key);
  if (!reader.ok()) return Damaged(NameOf(kind));
  if (!encoded) return true;
  DOSSIER_ASSIGN_OR_RETURN(*out, DecodeValue(*encoded));
  return true;
}

absl::StatusOr<Value> PropertyFromPart(const ReadContext& context, ElementKind kind, uint64_t id,
                                       KeyId key) {
  DOSSIER_ASSIGN_OR_RETURN(auto seen, ReadSeen(context, kind, id));
  if (!seen) return Value();
  for (const auto& [at, encoded] : seen->properties) {
    if (at == key) return DecodeValue(encoded);
  }
  return Value();
}

}  // namespace

absl::StatusOr<std::optional<ElementPart>> ReadSeen(const ReadContext& context, ElementKind kind,
                                                    uint64_t id) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState state, LoadElement(context.view(), kind, id));
  if (context.sight() == Sight::kDerived) return std::move(state.derived);
  if (!state.Visible()) return std::nullopt;
  return Overlay(state);
}

absl::Status ReadColumn(const ReadContext& context, ElementKind kind, std::span<const uint64_t> ids,
                        KeyId key, std::vector<Value>* out) {
  out->assign(ids.size(), Value());
  if (key == kNoName) return absl::OkStatus();
  return VisitRecords(context, kind, ids, [&](size_t i, std::string_view record) -> absl::Status {
    Value* value = &(*out)[i];
    DOSSIER_ASSIGN_OR_RETURN(bool done,
                             PropertyFromRecord(context.sight(), kind, key, record, value));
    if (done) return absl::OkStatus();
    DOSSIER_ASSIGN_OR_RETURN(*value, PropertyFromPart(context, kind, ids[i], key));
    return absl::OkStatus();
  });
}

absl::Status ReadHasLabels(const ReadContext& context, std::span<const NodeId> ids, LabelId label,
                           std::vector<uint8_t>* out) {
  out->assign(ids.size(), 0);
  if (label == kNoName) return absl::OkStatus();
  return VisitRecords(
      context, ElementKind::kNode, ids, [&](size_t i, std::string_view record) -> absl::Status {
        ByteReader reader(record);
        std::optional<ElementHead> head = ReadElementHead(ElementKind::kNode, &reader);
        if (!head) return Damaged("node", ids[i]);
        if (RecordIsSeen(context.sight(), *head)) {
          (*out)[i] = Shows(context.sight(), *head) && ReadHasLabel(&reader, label);
          return reader.ok() ? absl::OkStatus() : Damaged("node", ids[i]);
        }
        DOSSIER_ASSIGN_OR_RETURN(auto seen, ReadSeen(context, ElementKind::kNode, ids[i]));
        (*out)[i] = seen && std::find(seen->labels.begin(), seen->labels.end(), label) !=
                                seen->labels.end();
        return absl::OkStatus();
      });
}

absl::Status ReadNodesExist(const ReadContext& context, std::span<const NodeId> ids,
                            std::vector<uint8_t>* out) {
  out->assign(ids.size(), 0);
  constexpr ElementKind kKind = ElementKind::kNode;
  return VisitRecords(context, kKind, ids, [&](size_t i, std::string_view record) -> absl::Status {
    ByteReader reader(record);
    std::optional<ElementHead> head = ReadElementHead(kKind, &reader);
    if (!head) return Damaged("node", ids[i]);
    (*out)[i] = Shows(context.sight(), *head);
    return absl::OkStatus();
  });
}

absl::Status ReadEnds(const ReadContext& context, std::span<const RelationshipId> ids,
                      std::vector<RelationshipRecord>* out) {
  out->assign(ids.size(), RelationshipRecord());
  constexpr ElementKind kKind = ElementKind::kRelationship;
  return VisitRecords(context, kKind, ids, [&](size_t i, std::string_view record) -> absl::Status {
    ByteReader reader(record);
    std::optional<ElementHead> head = ReadElementHead(kKind, &reader);
    if (!head) return Damaged("relationship", ids[i]);
    if (Shows(context.sight(), *head)) (*out)[i] = {ids[i], head->type, head->start, head->end};
    return absl::OkStatus();
  });
}

absl::StatusOr<std::vector<std::pair<KeyId, Value>>> DecodeProperties(
    const EncodedProperties& properties) {
  std::vector<std::pair<KeyId, Value>> decoded;
  decoded.reserve(properties.size());
  for (const auto& [key, bytes] : properties) {
    DOSSIER_ASSIGN_OR_RETURN(Value value, DecodeValue(bytes));
    decoded.emplace_back(key, std::move(value));
  }
  return decoded;
}

absl::StatusOr<std::vector<std::pair<KeyId, Value>>> ReadProperties(const ReadContext& context,
                                                                    ElementKind kind, uint64_t id) {
  DOSSIER_ASSIGN_OR_RETURN(auto seen, ReadSeen(context, kind, id));
  if (!seen) return std::vector<std::pair<KeyId, Value>>();
  return DecodeProperties(seen->properties);
}

absl::StatusOr<std::vector<LabelId>> ReadLabelsByName(const ReadContext& context,
                                                      const Catalog& catalog, NodeId id) {
  DOSSIER_ASSIGN_OR_RETURN(auto seen, ReadSeen(context, ElementKind::kNode, id));
  if (!seen) return std::vector<LabelId>();
  for (LabelId label : seen->labels) {
    if (label >= catalog.LabelCount()) return Damaged("labels of node", id);
  }
  std::sort(seen->labels.begin(), seen->labels.end(),
            [&](LabelId a, LabelId b) { return catalog.LabelName(a) < catalog.LabelName(b); });
  return std::move(seen->labels);
}

absl::StatusOr<std::string> ReadStableKey(const ReadContext& context, ElementKind kind,
                                          uint64_t id) {
  std::string record;
  DOSSIER_ASSIGN_OR_RETURN(bool found, context.view().Get(key::OfElement(kind, id), &record));
  if (!found) {
    return absl::NotFoundError(absl::StrCat("no ", std::string(NameOf(kind)), " ", id));
  }
  ByteReader reader(record);
  std::optional<ElementHead> head = ReadElementHead(kind, &reader);
  if (!head) return Damaged(NameOf(kind), id);
  return std::string(head->stable_key);
}

absl::StatusOr<uint64_t> FindStoredByKey(const ReadContext& context, ElementKind kind,
                                         std::string_view stable_key) {
  std::string bytes;
  DOSSIER_ASSIGN_OR_RETURN(bool found,
                           context.view().Get(key::OfElementName(kind, stable_key), &bytes));
  if (!found) return kNoId;
  ByteReader reader(bytes);
  uint64_t id = reader.Varint();
  if (!reader.at_end()) return Damaged("a stable key");
  return id;
}

absl::StatusOr<uint64_t> FindByKey(const ReadContext& context, ElementKind kind,
                                   std::string_view stable_key) {
  DOSSIER_ASSIGN_OR_RETURN(uint64_t id, FindStoredByKey(context, kind, stable_key));
  if (id == kNoId) return kNoId;
  std::string record;
  DOSSIER_ASSIGN_OR_RETURN(bool found, context.view().Get(key::OfElement(kind, id), &record));
  ByteReader reader(record);
  std::optional<ElementHead> head = ReadElementHead(kind, &reader);
  if (!found || !head) return Damaged(NameOf(kind), id);
  return Shows(context.sight(), *head) ? id : kNoId;
}

absl::StatusOr<Layer> ReadLayer(const ReadContext& context, ElementKind kind, uint64_t id) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState state, LoadElement(context.view(), kind, id));
  return state.derived ? Layer::kDerived : Layer::kUser;
}

absl::StatusOr<LayerPart> ReadLayerPart(const ReadContext& context, ElementKind kind, uint64_t id,
                                        Layer layer) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState state, LoadElement(context.view(), kind, id));
  LayerPart part;
  bool derived = layer == Layer::kDerived;
  part.present = derived ? state.derived.has_value() : !state.user.Empty();
  if (!part.present) return part;
  const ElementPart& stored = derived ? *state.derived : state.user;
  part.created = stored.created;
  part.deleted = stored.deleted;
  part.labels = stored.labels;
  part.removed_labels = stored.removed_labels;
  part.removed_properties = stored.removed_properties;
  DOSSIER_ASSIGN_OR_RETURN(part.properties, DecodeProperties(stored.properties));
  return part;
}

absl::StatusOr<RelationshipRecord> ReadStoredEnds(const ReadContext& context, RelationshipId id) {
  DOSSIER_ASSIGN_OR_RETURN(ElementState state,
                           LoadElement(context.view(), ElementKind::kRelationship, id));
  if (!state.stored) return RelationshipRecord();
  return RelationshipRecord{id, state.type, state.start, state.end};
}

}  // namespace dossier
