#include "tests/graph/store/graph_model.h"

namespace dossier {

ModelPart ModelElement::Seen() const {
  ModelPart seen = derived.value_or(ModelPart());
  for (const auto& label : labels_removed) seen.labels.erase(label);
  for (const auto& key : properties_removed) seen.properties.erase(key);
  seen.labels.insert(user.labels.begin(), user.labels.end());
  for (const auto& [key, value] : user.properties) seen.properties[key] = value;
  return seen;
}

bool GraphModel::RelationshipVisible(const std::string& key) const {
  auto found = relationships.find(key);
  if (found == relationships.end()) return false;
  const ModelElement& one = found->second;
  return !one.deleted && (one.derived || one.Positive()) && !nodes.at(one.start).deleted &&
         !nodes.at(one.end).deleted;
}

bool GraphModel::NodeVisible(const std::string& key) const {
  auto found = nodes.find(key);
  if (found == nodes.end() || found->second.deleted) return false;
  if (found->second.derived || found->second.Positive()) return true;
  for (const auto& [name, one] : relationships) {
    if ((one.start == key || one.end == key) && RelationshipVisible(name)) return true;
  }
  return false;
}

bool GraphModel::Shows(Layer layer, bool node, const std::string& key) const {
  if (layer == Layer::kUser) return node ? NodeVisible(key) : RelationshipVisible(key);
  const auto& elements = node ? nodes : relationships;
  auto found = elements.find(key);
  return found != elements.end() && found->second.derived.has_value();
}

void GraphModel::Tidy() {
  std::erase_if(relationships, [](const auto& one) { return one.second.Bare(); });
  std::set<std::string> held;
  for (const auto& [key, one] : relationships) held.insert({one.start, one.end});
  std::erase_if(nodes,
                [&](const auto& one) { return one.second.Bare() && !held.contains(one.first); });
}

std::string GraphModel::Dump(Layer layer) const {
  auto rest = [&](const ModelElement& element) {
    ModelPart part = layer == Layer::kDerived ? *element.derived : element.Seen();
    std::string labels;
    for (const auto& label : part.labels) labels += (labels.empty() ? "" : ",") + label;
    std::string properties;
    for (const auto& [key, value] : part.properties) properties += " " + key + "=" + value;
    return std::pair(labels, properties);
  };
  std::set<std::string> lines;
  for (const auto& [key, node] : nodes) {
    if (!Shows(layer, true, key)) continue;
    auto [labels, properties] = rest(node);
    lines.insert("node " + key + " " + labels + properties);
  }
  for (const auto& [key, one] : relationships) {
    if (!Shows(layer, false, key)) continue;
    lines.insert("relationship " + key + " " + one.type + " " + one.start + " " + one.end +
                 rest(one).second);
  }
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void ModelSetProperty(Layer layer, const std::string& key, std::optional<std::string> value,
                      ModelElement* element) {
  if (layer == Layer::kDerived) {
    element->derived->properties.erase(key);
    if (value) element->derived->properties[key] = *value;
    return;
  }
  element->user.properties.erase(key);
  element->properties_removed.erase(key);
  if (value) {
    element->user.properties[key] = *value;
  } else if (element->derived && element->derived->properties.contains(key)) {
    element->properties_removed.insert(key);
  }
}

void ModelSetLabel(Layer layer, const std::string& label, bool present, ModelElement* element) {
  if (layer == Layer::kDerived) {
    element->derived->labels.erase(label);
    if (present) element->derived->labels.insert(label);
    return;
  }
  bool derived = element->derived && element->derived->labels.contains(label);
  element->labels_removed.erase(label);
  if (present && !derived) element->user.labels.insert(label);
  if (present) return;
  element->user.labels.erase(label);
  if (derived) element->labels_removed.insert(label);
}

void ModelDelete(Layer layer, ModelElement* element) {
  if (layer == Layer::kDerived) {
    element->derived.reset();
    return;
  }
  bool only_users = element->created && !element->derived;
  element->user = ModelPart();
  element->created = false;
  element->labels_removed.clear();
  element->properties_removed.clear();
  element->deleted = !only_users;
}

}  // namespace dossier
