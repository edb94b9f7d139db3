#include "query/engine/element_collector.h"

#include <utility>

#include "query/execute/element_capture.h"
#include "query/execute/graph_writer.h"

namespace dossier {
namespace {

class Collector {
 public:
  Collector(const GraphReader& graph, const GraphWriter* writer, ElementTable* elements)
      : graph_(graph), writer_(writer), elements_(*elements) {}

  absl::Status Take(const Value& value) {
    switch (value.kind()) {
      case ValueKind::kNode:
        return TakeNode(value.node().id);
      case ValueKind::kRelationship:
        return TakeRelationship(value.relationship().id);
      case ValueKind::kPath:
        return TakePath(value.path());
      case ValueKind::kList:
        for (const Value& element : value.list()) {
          if (absl::Status status = Take(element); !status.ok()) return status;
        }
        return absl::OkStatus();
      case ValueKind::kMap:
        for (const auto& [key, element] : value.map()) {
          if (absl::Status status = Take(element); !status.ok()) return status;
        }
        return absl::OkStatus();
      default:
        return absl::OkStatus();
    }
  }

 private:
  absl::Status TakeNode(NodeId id) {
    if (elements_.FindNode(id) != nullptr) return absl::OkStatus();
    if (const NodeElement* deleted = writer_ == nullptr ? nullptr : writer_->FindDeletedNode(id)) {
      elements_.AddNode(id, *deleted);
      return absl::OkStatus();
    }
    absl::StatusOr<NodeElement> node = CaptureNode(graph_, id);
    if (!node.ok()) return node.status();
    elements_.AddNode(id, *std::move(node));
    return absl::OkStatus();
  }

  absl::Status TakeRelationship(RelationshipId id) {
    if (elements_.FindRelationship(id) != nullptr) return absl::OkStatus();
    if (const RelationshipElement* deleted =
            writer_ == nullptr ? nullptr : writer_->FindDeletedRelationship(id)) {
      elements_.AddRelationship(id, *deleted);
      return absl::OkStatus();
    }
    absl::StatusOr<RelationshipElement> relationship = CaptureRelationship(graph_, id);
    if (!relationship.ok()) return relationship.status();
    elements_.AddRelationship(id, *std::move(relationship));
    return absl::OkStatus();
  }

  absl::Status TakePath(const Path& path) {
    for (NodeId id : path.nodes) {
      if (absl::Status status = TakeNode(id); !status.ok()) return status;
    }
    for (RelationshipId id : path.relationships) {
      if (absl::Status status = TakeRelationship(id); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  const GraphReader& graph_;
  const GraphWriter* writer_;
  ElementTable& elements_;
};

}  // namespace

absl::Status CollectElements(const std::vector<Row>& rows, const GraphReader& graph,
                             const GraphWriter* writer, ElementTable* elements) {
  Collector collector(graph, writer, elements);
  for (const Row& row : rows) {
    for (const Value& value : row) {
      if (absl::Status status = collector.Take(value); !status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace dossier
