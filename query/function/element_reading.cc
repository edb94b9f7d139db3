#include "query/function/element_reading.h"

#include <utility>

#include "graph/store/graph_reader.h"

namespace dossier {

absl::StatusOr<const GraphReader*> GraphOf(const FunctionContext& context) {
  if (context.graph != nullptr) return context.graph;
  return absl::FailedPreconditionError(
      "This expression needs a graph, and is computed where there is none");
}

absl::StatusOr<Value> PropertyMap(const Value& x, const FunctionContext& context) {
  if (x.kind() == ValueKind::kMap) return x;
  absl::StatusOr<const GraphReader*> graph = GraphOf(context);
  if (!graph.ok()) return graph.status();
  auto properties = x.kind() == ValueKind::kNode
                        ? (*graph)->AllNodeProperties(x.node().id)
                        : (*graph)->AllRelationshipProperties(x.relationship().id);
  if (!properties.ok()) return properties.status();
  Map map;
  for (auto& [key, value] : *properties)
    map.insert_or_assign(std::string((*graph)->catalog().KeyName(key)), std::move(value));
  return Value(std::move(map));
}

}  // namespace dossier
