#include "query/execute/element_capture.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dossier {
namespace {

Map Named(const GraphReader& graph, const std::vector<std::pair<KeyId, Value>>& properties) {
  Map map;
  for (const auto& [key, value] : properties) map.emplace(graph.catalog().KeyName(key), value);
  return map;
}

}  // namespace

absl::StatusOr<NodeElement> CaptureNode(const GraphReader& graph, NodeId id) {
  NodeElement element;
  auto labels = graph.NodeLabels(id);
  if (!labels.ok()) return labels.status();
  for (LabelId label : *labels) element.labels.emplace_back(graph.catalog().LabelName(label));
  auto properties = graph.AllNodeProperties(id);
  if (!properties.ok()) return properties.status();
  element.properties = Named(graph, *properties);
  return element;
}

absl::StatusOr<RelationshipElement> CaptureRelationship(const GraphReader& graph,
                                                        RelationshipId id) {
  std::vector<RelationshipRecord> records;
  absl::Status status = graph.Relationships(std::span(&id, 1), &records);
  if (!status.ok()) return status;
  RelationshipElement element;
  if (records[0].id == kNoId) return element;
  element.type = std::string(graph.catalog().TypeName(records[0].type));
  element.start = records[0].start;
  element.end = records[0].end;
  auto properties = graph.AllRelationshipProperties(id);
  if (!properties.ok()) return properties.status();
  element.properties = Named(graph, *properties);
  return element;
}

}  // namespace dossier
