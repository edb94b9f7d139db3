// A slow, obvious graph in two layers: what the store must agree with after any sequence of
// changes.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "graph/store/ids.h"

namespace dossier {

// Everything by name; values as text.
struct ModelPart {
  std::set<std::string> labels;
  std::map<std::string, std::string> properties;
};

struct ModelElement {
  std::string type;   // relationships
  std::string start;  // relationships: node keys
  std::string end;
  std::optional<ModelPart> derived;
  ModelPart user;
  bool created = false;
  bool deleted = false;
  std::set<std::string> labels_removed;
  std::set<std::string> properties_removed;

  bool Positive() const { return created || !user.labels.empty() || !user.properties.empty(); }
  bool Bare() const {
    return !derived && !Positive() && !deleted && labels_removed.empty() &&
           properties_removed.empty();
  }
  ModelPart Seen() const;
};

struct GraphModel {
  std::map<std::string, ModelElement> nodes;
  std::map<std::string, ModelElement> relationships;

  bool NodeVisible(const std::string& key) const;
  bool RelationshipVisible(const std::string& key) const;
  bool Shows(Layer layer, bool node, const std::string& key) const;
  // Forgets relationships that nothing tells of, then nodes that nothing tells of or hangs on.
  void Tidy();
  // As DumpGraph prints it: of a derived transaction, or as everybody sees it.
  std::string Dump(Layer layer) const;
};

void ModelSetProperty(Layer layer, const std::string& key, std::optional<std::string> value,
                      ModelElement* element);
void ModelSetLabel(Layer layer, const std::string& label, bool present, ModelElement* element);
void ModelDelete(Layer layer, ModelElement* element);

}  // namespace dossier
