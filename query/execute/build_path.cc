#include "query/execute/build_path.h"

#include <utility>

#include "absl/container/flat_hash_map.h"

namespace dossier {
namespace {

using Records = absl::flat_hash_map<RelationshipId, RelationshipRecord>;

// Appends the relationships that a value names; false where it is null.
bool AppendRelationships(const Value& value, std::vector<RelationshipId>* ids) {
  if (value.kind() == ValueKind::kRelationship) {
    ids->push_back(value.relationship().id);
    return true;
  }
  if (value.kind() != ValueKind::kList) return false;
  for (const Value& element : value.list()) {
    if (!AppendRelationships(element, ids)) return false;
  }
  return true;
}

absl::StatusOr<Value> Walk(NodeId start, std::vector<RelationshipId> relationships,
                           const Records& records) {
  Path path;
  path.nodes.push_back(start);
  for (RelationshipId id : relationships) {
    const RelationshipRecord& record = records.at(id);
    const NodeId at = path.nodes.back();
    if (record.start != at && record.end != at)
      return absl::InternalError("the parts of a path do not hang together");
    path.nodes.push_back(record.start == at ? record.end : record.start);
  }
  path.relationships = std::move(relationships);
  return Value(std::move(path));
}

}  // namespace

absl::StatusOr<Column> BuildPaths(const GraphReader& graph, const PathParts& parts,
                                  const Batch& batch) {
  std::vector<std::vector<RelationshipId>> walks(batch.rows);
  std::vector<uint8_t> whole(batch.rows, 0);
  std::vector<RelationshipId> all;
  for (uint32_t row : batch.live) {
    whole[row] = batch.columns[parts.start].IsNull(row) ? 0 : 1;
    for (Slot slot : parts.relationships) {
      if (!AppendRelationships(batch.columns[slot].Get(row), &walks[row])) whole[row] = 0;
    }
    all.insert(all.end(), walks[row].begin(), walks[row].end());
  }
  std::vector<RelationshipRecord> found;
  if (absl::Status status = graph.Relationships(all, &found); !status.ok()) return status;
  Records records;
  for (size_t i = 0; i < all.size(); ++i) records[all[i]] = found[i];
  std::vector<Value> paths(batch.rows);
  for (uint32_t row : batch.live) {
    if (whole[row] == 0) continue;
    absl::StatusOr<Value> path =
        Walk(batch.columns[parts.start].Get(row).node().id, std::move(walks[row]), records);
    if (!path.ok()) return path.status();
    paths[row] = *std::move(path);
  }
  return Column::OfValues(std::move(paths));
}

BuildPathOperator::BuildPathOperator(Execution* execution, PathParts parts, OperatorPtr input)
    : Operator(execution), parts_(std::move(parts)), input_(std::move(input)) {}

absl::Status BuildPathOperator::OpenImpl() { return input_->Open(); }

absl::StatusOr<bool> BuildPathOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more || parts_.path == kNoSlot) return more;
  absl::StatusOr<Column> paths = BuildPaths(execution_.graph, parts_, *out);
  if (!paths.ok()) return paths.status();
  out->columns[parts_.path] = *std::move(paths);
  return true;
}

}  // namespace dossier
