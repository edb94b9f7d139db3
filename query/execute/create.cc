#include "query/execute/create.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "query/execute/fanout.h"
#include "query/execute/graph_writer.h"
#include "query/execute/node_ids.h"
#include "query/execute/runtime_error.h"

namespace dossier {
namespace {

absl::StatusOr<Map> AsProperties(const Value& value, bool refuse_null) {
  if (value.is_null()) return Map();
  if (value.kind() != ValueKind::kMap) {
    return RuntimeError(
        QueryErrorType::kTypeError, "InvalidArgumentType",
        absl::StrCat("properties are a map, not a ", std::string(KindName(value.kind()))));
  }
  if (!refuse_null) return value.map();
  for (const auto& [key, property] : value.map()) {
    if (!property.is_null()) continue;
    return RuntimeError(QueryErrorType::kSemanticError, "MergeReadOwnWrites",
                        absl::StrCat("MERGE cannot look for the null property '", key, "'"));
  }
  return value.map();
}

// The property maps of one new element for all rows.
absl::StatusOr<std::vector<Map>> Properties(const EvaluatorPtr& expression, const Batch& rows,
                                            Execution* execution, bool refuse_null) {
  std::vector<Map> maps(rows.live.size());
  if (expression == nullptr) return maps;
  Column values;
  absl::Status status = EvaluateInOrder(*expression, rows, rows.live, execution->eval, &values);
  if (!status.ok()) return status;
  for (size_t i = 0; i < maps.size(); ++i) {
    absl::StatusOr<Map> map = AsProperties(values.Get(i), refuse_null);
    if (!map.ok()) return map.status();
    maps[i] = *std::move(map);
  }
  return maps;
}

absl::Status CreateNodes(const CreatedNode& made, const std::vector<Map>& properties,
                         GraphWriter* writer, Batch* rows) {
  std::vector<NodeId> ids;
  for (const Map& map : properties) {
    absl::StatusOr<NodeId> id = writer->CreateNode(made.labels, map);
    if (!id.ok()) return id.status();
    ids.push_back(*id);
  }
  rows->columns[made.slot] = Column::OfNodes(std::move(ids));
  return absl::OkStatus();
}

absl::Status CreateRelationships(const CreatedRelationship& made,
                                 const std::vector<Map>& properties, GraphWriter* writer,
                                 Batch* rows) {
  const std::vector<NodeId> starts = NodeIds(rows->columns[made.start], rows->live);
  const std::vector<NodeId> ends = NodeIds(rows->columns[made.end], rows->live);
  std::vector<RelationshipId> ids;
  for (size_t i = 0; i < properties.size(); ++i) {
    if (starts[i] == kNoId || ends[i] == kNoId) {
      return RuntimeError(
          QueryErrorType::kSemanticError, "MissingNode",
          absl::StrCat("a relationship of type ", made.type, " needs two nodes, and one is null"));
    }
    absl::StatusOr<RelationshipId> id =
        writer->CreateRelationship(starts[i], made.type, ends[i], properties[i]);
    if (!id.ok()) return id.status();
    ids.push_back(*id);
  }
  rows->columns[made.slot] = Column::OfRelationships(std::move(ids));
  return absl::OkStatus();
}

}  // namespace

// One by one, for the properties of a later element may refer to an earlier one.
absl::Status CreateRows(const CreateTemplate& create, Execution* execution, bool refuse_null,
                        Batch* rows) {
  for (const CreatedNode& node : create.nodes) {
    auto maps = Properties(node.properties, *rows, execution, refuse_null);
    if (!maps.ok()) return maps.status();
    absl::Status status = CreateNodes(node, *maps, execution->writer, rows);
    if (!status.ok()) return status;
  }
  for (const CreatedRelationship& relationship : create.relationships) {
    auto maps = Properties(relationship.properties, *rows, execution, refuse_null);
    if (!maps.ok()) return maps.status();
    absl::Status status = CreateRelationships(relationship, *maps, execution->writer, rows);
    if (!status.ok()) return status;
  }
  for (const PathParts& path : create.paths) {
    if (path.path == kNoSlot) continue;
    absl::StatusOr<Column> paths = BuildPaths(execution->graph, path, *rows);
    if (!paths.ok()) return paths.status();
    rows->columns[path.path] = *std::move(paths);
  }
  return absl::OkStatus();
}

absl::Status CheckMergeProperties(const CreateTemplate& create, Execution* execution,
                                  const Batch& rows, uint32_t row) {
  const auto check = [&](const EvaluatorPtr& properties) {
    if (properties == nullptr) return absl::OkStatus();
    Column value;
    absl::Status status = properties->Evaluate(rows, std::span(&row, 1), execution->eval, &value);
    return status.ok() ? AsProperties(value.Get(0), true).status() : status;
  };
  for (const CreatedNode& node : create.nodes) {
    if (absl::Status status = check(node.properties); !status.ok()) return status;
  }
  for (const CreatedRelationship& relationship : create.relationships) {
    if (absl::Status status = check(relationship.properties); !status.ok()) return status;
  }
  return absl::OkStatus();
}

CreateOperator::CreateOperator(Execution* execution, CreateTemplate create, std::vector<Slot> carry,
                               OperatorPtr input)
    : Operator(execution),
      create_(std::move(create)),
      carry_(std::move(carry)),
      input_(std::move(input)) {}

absl::Status CreateOperator::OpenImpl() { return input_->Open(); }

absl::StatusOr<bool> CreateOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(&in_);
  if (!more.ok() || !*more) return more;
  AppendLive(in_, carry_, out);
  if (absl::Status status = CreateRows(create_, &execution_, false, out); !status.ok())
    return status;
  return true;
}

}  // namespace dossier
