#include "query/execute/change.h"

#include <span>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "query/execute/element_capture.h"
#include "query/execute/graph_writer.h"
#include "query/execute/runtime_error.h"

namespace dossier {
namespace {

using Kind = ast::ChangeItem::Kind;

absl::Status WrongTarget(const Value& target) {
  return RuntimeError(QueryErrorType::kTypeError, "InvalidArgumentType",
                      absl::StrCat("SET and REMOVE change nodes and relationships, not a ",
                                   std::string(KindName(target.kind()))));
}

// A map, or the properties of a node or relationship.
absl::StatusOr<Map> AsProperties(const Value& value, const GraphReader& graph) {
  if (value.kind() == ValueKind::kMap) return value.map();
  if (value.kind() == ValueKind::kNode) {
    absl::StatusOr<NodeElement> node = CaptureNode(graph, value.node().id);
    if (!node.ok()) return node.status();
    return node->properties;
  }
  if (value.kind() == ValueKind::kRelationship) {
    absl::StatusOr<RelationshipElement> relationship =
        CaptureRelationship(graph, value.relationship().id);
    if (!relationship.ok()) return relationship.status();
    return relationship->properties;
  }
  return RuntimeError(
      QueryErrorType::kTypeError, "InvalidArgumentType",
      absl::StrCat("properties come from a map, a node or a relationship, not from a ",
                   std::string(KindName(value.kind()))));
}

absl::Status ChangeLabels(const ChangeStep& item, NodeId node, GraphWriter* writer) {
  for (const std::string& label : item.labels) {
    absl::Status status = item.kind == Kind::kSetLabels ? writer->AddLabel(node, label)
                                                        : writer->RemoveLabel(node, label);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ChangeOne(const ChangeStep& item, const Value& target, const Value& value,
                       Execution* execution) {
  if (target.is_null()) return absl::OkStatus();
  const bool node = target.kind() == ValueKind::kNode;
  if (!node && target.kind() != ValueKind::kRelationship) return WrongTarget(target);
  GraphWriter& writer = *execution->writer;
  switch (item.kind) {
    case Kind::kSetProperty:
    case Kind::kRemoveProperty:
      return node ? writer.SetNodeProperty(target.node().id, item.key, value)
                  : writer.SetRelationshipProperty(target.relationship().id, item.key, value);
    case Kind::kReplace:
    case Kind::kMerge: {
      if (value.is_null() && item.kind == Kind::kMerge) return absl::OkStatus();
      absl::StatusOr<Map> properties =
          value.is_null() ? Map() : AsProperties(value, execution->graph);
      if (!properties.ok()) return properties.status();
      const bool replace = item.kind == Kind::kReplace;
      return node
                 ? writer.SetNodeProperties(target.node().id, *properties, replace)
                 : writer.SetRelationshipProperties(target.relationship().id, *properties, replace);
    }
    case Kind::kSetLabels:
    case Kind::kRemoveLabels:
      return node ? ChangeLabels(item, target.node().id, &writer) : WrongTarget(target);
  }
  return absl::OkStatus();
}

absl::Status ApplyItem(const ChangeStep& item, const Batch& rows, std::span<const uint32_t> live,
                       Execution* execution) {
  Column targets, values;
  absl::Status status = EvaluateInOrder(*item.target, rows, live, execution->eval, &targets);
  if (status.ok() && item.value != nullptr) {
    status = EvaluateInOrder(*item.value, rows, live, execution->eval, &values);
  }
  for (size_t i = 0; i < live.size() && status.ok(); ++i) {
    status =
        ChangeOne(item, targets.Get(i), item.value == nullptr ? Value() : values.Get(i), execution);
  }
  return status;
}

// Whether two rows name the same node or relationship as the target of one item.
absl::StatusOr<bool> TargetsRepeat(const std::vector<ChangeStep>& items, const Batch& rows,
                                   Execution* execution) {
  for (const ChangeStep& item : items) {
    Column targets;
    absl::Status status = EvaluateInOrder(*item.target, rows, rows.live, execution->eval, &targets);
    if (!status.ok()) return status;
    absl::flat_hash_set<uint64_t> seen;
    for (size_t i = 0; i < targets.size(); ++i) {
      const Value target = targets.Get(i);
      const bool node = target.kind() == ValueKind::kNode;
      if (!node && target.kind() != ValueKind::kRelationship) continue;
      if (!seen.insert(node ? target.node().id : target.relationship().id).second) return true;
    }
  }
  return false;
}

}  // namespace

absl::Status ApplyChanges(const std::vector<ChangeStep>& items, Execution* execution,
                          const Batch& rows) {
  absl::StatusOr<bool> repeat = TargetsRepeat(items, rows, execution);
  if (!repeat.ok()) return repeat.status();
  const size_t step = *repeat ? 1 : rows.live.size();
  for (size_t at = 0; at < rows.live.size(); at += step) {
    for (const ChangeStep& item : items) {
      absl::Status status =
          ApplyItem(item, rows, std::span(rows.live).subspan(at, step), execution);
      if (!status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

ChangeOperator::ChangeOperator(Execution* execution, std::vector<ChangeStep> items,
                               OperatorPtr input)
    : Operator(execution), items_(std::move(items)), input_(std::move(input)) {}

absl::Status ChangeOperator::OpenImpl() { return input_->Open(); }

absl::StatusOr<bool> ChangeOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  if (absl::Status status = ApplyChanges(items_, &execution_, *out); !status.ok()) return status;
  return true;
}

}  // namespace dossier
