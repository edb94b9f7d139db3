#include "tests/graph/store/random_changes.h"

#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tests/graph/store/graph_dump.h"

namespace dossier {

std::string RandomChanges::Pick(Layer layer, bool node, const GraphModel& model) {
  std::vector<std::string> keys;
  for (const auto& [key, element] : node ? model.nodes : model.relationships) {
    if (model.Shows(layer, node, key)) keys.push_back(key);
  }
  return keys.empty() ? "" : keys[Below(static_cast<int>(keys.size()))];
}

void RandomChanges::CreateNode(Layer layer, Transaction* transaction, GraphModel* model) {
  bool own_key = layer == Layer::kUser && Below(2) == 0;
  std::string key = own_key ? "" : "p/" + std::to_string(Below(names_));
  absl::StatusOr<NodeId> id = transaction->CreateNode(key);
  if (own_key) key = *transaction->NodeKey(*id);
  ModelElement* element = &model->nodes[key];
  bool refused = layer == Layer::kDerived ? element->derived.has_value()
                                          : model->NodeVisible(key) || element->deleted;
  ASSERT_EQ(absl::IsAlreadyExists(id.status()), refused) << key << " " << id.status();
  if (refused) return;
  ASSERT_TRUE(id.ok()) << id.status();
  if (layer == Layer::kDerived) element->derived.emplace();
  if (layer == Layer::kUser) element->created = true;
}

void RandomChanges::CreateRelationship(Layer layer, Transaction* transaction, GraphModel* model) {
  std::string start = Pick(layer, true, *model);
  std::string end = Below(8) == 0 ? start : Pick(layer, true, *model);
  if (start.empty()) return;
  bool own_key = layer == Layer::kUser && Below(2) == 0;
  std::string key = own_key ? "" : "r/" + std::to_string(Below(names_ * 2));
  std::string type = Below(3) == 0 ? "KNOWS" : "MET";
  absl::StatusOr<RelationshipId> id = transaction->CreateRelationship(
      *transaction->FindNodeByKey(start), *transaction->MakeType(type),
      *transaction->FindNodeByKey(end), key);
  if (own_key) key = *transaction->RelationshipKey(*id);
  bool known = model->relationships.contains(key);
  ModelElement* element = &model->relationships[key];
  bool refused = layer == Layer::kDerived
                     ? element->derived.has_value()
                     : known && (model->RelationshipVisible(key) || element->deleted);
  ASSERT_EQ(absl::IsAlreadyExists(id.status()), refused) << key << " " << id.status();
  if (refused) return;
  ASSERT_TRUE(id.ok()) << id.status();
  element->type = type;
  element->start = start;
  element->end = end;
  if (layer == Layer::kDerived) element->derived.emplace();
  if (layer == Layer::kUser) element->created = true;
}

void RandomChanges::SetProperty(Layer layer, Transaction* transaction, GraphModel* model) {
  bool node = Below(2) == 0;
  std::string element = Pick(layer, node, *model);
  if (element.empty()) return;
  std::string key = std::string("k") + static_cast<char>('a' + Below(3));
  Value value;
  if (Below(3) != 0)
    value = Below(2) == 0 ? Value(int64_t{Below(5)}) : Value(std::string(Below(4), 'x'));
  std::optional<std::string> text;
  if (!value.is_null()) text = ValueText(value);
  KeyId key_id = *transaction->MakeKey(key);
  if (node) {
    ASSERT_TRUE(
        transaction->SetNodeProperty(*transaction->FindNodeByKey(element), key_id, value).ok());
  } else {
    RelationshipId id = *transaction->FindRelationshipByKey(element);
    ASSERT_TRUE(transaction->SetRelationshipProperty(id, key_id, value).ok());
  }
  ModelSetProperty(layer, key, text,
                   node ? &model->nodes[element] : &model->relationships[element]);
}

void RandomChanges::SetLabel(Layer layer, Transaction* transaction, GraphModel* model) {
  std::string node = Pick(layer, true, *model);
  if (node.empty()) return;
  std::string label(1, static_cast<char>('A' + Below(3)));
  bool present = Below(3) != 0;
  NodeId id = *transaction->FindNodeByKey(node);
  LabelId label_id = *transaction->MakeLabel(label);
  ASSERT_TRUE(
      (present ? transaction->AddLabel(id, label_id) : transaction->RemoveLabel(id, label_id))
          .ok());
  ModelSetLabel(layer, label, present, &model->nodes[node]);
}

void RandomChanges::DropRelationship(Layer layer, const std::string& key, Transaction* transaction,
                                     GraphModel* model) {
  RelationshipId id = *transaction->FindRelationshipByKey(key);
  ASSERT_TRUE(transaction->DeleteRelationship(id).ok()) << key;
  ModelDelete(layer, &model->relationships[key]);
}

void RandomChanges::DeleteRelationship(Layer layer, Transaction* transaction, GraphModel* model) {
  std::string key = Pick(layer, false, *model);
  if (!key.empty()) DropRelationship(layer, key, transaction, model);
}

void RandomChanges::DeleteNode(Layer layer, Transaction* transaction, GraphModel* model) {
  std::string node = Pick(layer, true, *model);
  if (node.empty()) return;
  NodeId id = *transaction->FindNodeByKey(node);
  bool node_first = Below(2) == 0;
  if (node_first) {
    ASSERT_TRUE(transaction->DeleteNode(id).ok());
  }
  for (const auto& [key, one] : std::map(model->relationships)) {
    bool on_it = one.start == node || one.end == node;
    if (on_it && model->Shows(layer, false, key)) DropRelationship(layer, key, transaction, model);
  }
  if (!node_first) {
    ASSERT_TRUE(transaction->DeleteNode(id).ok()) << node;
  }
  ModelDelete(layer, &model->nodes[node]);
}

void RandomChanges::Step(Layer layer, Transaction* transaction, GraphModel* model) {
  switch (Below(12)) {
    case 0:
    case 1:
      CreateNode(layer, transaction, model);
      break;
    case 2:
    case 3:
    case 4:
      CreateRelationship(layer, transaction, model);
      break;
    case 5:
    case 6:
    case 7:
      SetProperty(layer, transaction, model);
      break;
    case 8:
    case 9:
      SetLabel(layer, transaction, model);
      break;
    case 10:
      DeleteRelationship(layer, transaction, model);
      break;
    default:
      if (Below(2) == 0) DeleteNode(layer, transaction, model);
  }
  model->Tidy();
}

}  // namespace dossier
