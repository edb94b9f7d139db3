#include "tools/transfer/element_records.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "proto/graph_stream.pb.h"
#include "tools/transfer/value_message.h"

namespace dossier {
namespace {

using Properties = std::vector<std::pair<KeyId, Value>>;

template <typename Field>
void FillProperties(const Catalog& catalog, const Properties& properties, Field* field) {
  std::vector<std::pair<std::string, const Value*>> sorted;
  for (const auto& [key, value] : properties) sorted.emplace_back(std::string(catalog.KeyName(key)), &value);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [name, value] : sorted) {
    NamedValueMessage* entry = field->Add();
    entry->set_key(std::move(name));
    WriteValueMessage(*value, entry->mutable_value());
  }
}

template <typename Field>
void FillSorted(std::vector<std::string> names, Field* field) {
  std::sort(names.begin(), names.end());
  for (std::string& name : names) *field->Add() = std::move(name);
}

std::vector<std::string> LabelNames(const Catalog& catalog, const std::vector<LabelId>& labels) {
  std::vector<std::string> names;
  for (LabelId label : labels) names.emplace_back(catalog.LabelName(label));
  return names;
}

std::vector<std::string> KeyNames(const Catalog& catalog, const std::vector<KeyId>& keys) {
  std::vector<std::string> names;
  for (KeyId key : keys) names.emplace_back(catalog.KeyName(key));
  return names;
}

void FillUserChanges(const Catalog& catalog, const LayerPart& part, UserChanges* changes) {
  FillSorted(LabelNames(catalog, part.labels), changes->mutable_labels_added());
  FillSorted(LabelNames(catalog, part.removed_labels), changes->mutable_labels_removed());
  FillProperties(catalog, part.properties, changes->mutable_properties_set());
  FillSorted(KeyNames(catalog, part.removed_properties), changes->mutable_properties_removed());
  changes->set_deleted(part.deleted);
}

// What both kinds of elements have. An element that no article supports (any more) is all the user's and needs no
// changes beside it.
template <typename Element>
absl::Status FillLayers(const Catalog& catalog, const absl::StatusOr<LayerPart>& user, const absl::StatusOr<LayerPart>& derived,
                        Element* element) {
  if (!user.ok()) return user.status();
  if (!derived.ok()) return derived.status();
  element->set_created_by_user(!derived->present);
  if (user->present && derived->present) FillUserChanges(catalog, *user, element->mutable_user());
  return absl::OkStatus();
}

template <typename Element>
absl::Status FillEvidence(absl::StatusOr<std::vector<StoredEvidence>> evidence, Element* element) {
  if (!evidence.ok()) return evidence.status();
  for (StoredEvidence& one : *evidence) *element->add_evidence() = std::move(one);
  return absl::OkStatus();
}

absl::Status FillEndKey(const Snapshot& snapshot, NodeId id, std::string* key) {
  absl::StatusOr<std::string> found = snapshot.NodeKey(id);
  if (found.ok()) *key = *std::move(found);
  return found.status();
}

}  // namespace

absl::Status FillNode(const Snapshot& snapshot, NodeId id, std::string_view key, bool evidence, StreamNode* node) {
  const Catalog& catalog = snapshot.catalog();
  node->set_key(std::string(key));
  absl::StatusOr<std::vector<LabelId>> labels = snapshot.NodeLabels(id);
  if (!labels.ok()) return labels.status();
  FillSorted(LabelNames(catalog, *labels), node->mutable_labels());
  absl::StatusOr<Properties> properties = snapshot.AllNodeProperties(id);
  if (!properties.ok()) return properties.status();
  FillProperties(catalog, *properties, node->mutable_properties());
  absl::Status status = FillLayers(catalog, snapshot.NodePart(id, Layer::kUser), snapshot.NodePart(id, Layer::kDerived), node);
  if (!status.ok()) return status;
  return evidence ? FillEvidence(snapshot.NodeEvidence(id), node) : absl::OkStatus();
}

absl::Status FillRelationship(const Snapshot& snapshot, RelationshipId id, std::string_view key, bool evidence,
                              StreamRelationship* relationship) {
  const Catalog& catalog = snapshot.catalog();
  relationship->set_key(std::string(key));
  absl::StatusOr<RelationshipRecord> record = snapshot.StoredRelationship(id);
  if (!record.ok()) return record.status();
  relationship->set_type(std::string(catalog.TypeName(record->type)));
  absl::Status status = FillEndKey(snapshot, record->start, relationship->mutable_start());
  if (status.ok()) status = FillEndKey(snapshot, record->end, relationship->mutable_end());
  if (!status.ok()) return status;
  absl::StatusOr<Properties> properties = snapshot.AllRelationshipProperties(id);
  if (!properties.ok()) return properties.status();
  FillProperties(catalog, *properties, relationship->mutable_properties());
  status = FillLayers(catalog, snapshot.RelationshipPart(id, Layer::kUser), snapshot.RelationshipPart(id, Layer::kDerived), relationship);
  if (!status.ok()) return status;
  return evidence ? FillEvidence(snapshot.RelationshipEvidence(id), relationship) : absl::OkStatus();
}

}  // namespace dossier
