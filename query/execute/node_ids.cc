#include "query/execute/node_ids.h"

namespace dossier {
namespace {

uint64_t IdOf(const Value& value, ValueKind kind) {
  if (value.kind() != kind) return kNoId;
  return kind == ValueKind::kNode ? value.node().id : value.relationship().id;
}

std::vector<uint64_t> Ids(const Column& column, std::span<const uint32_t> rows, Column::Form form,
                          ValueKind kind) {
  std::vector<uint64_t> ids;
  ids.reserve(rows.size());
  const bool bare = column.form() == form;
  const bool values = column.form() == Column::Form::kValues;
  for (uint32_t row : rows) {
    ids.push_back(bare ? column.ids()[row] : values ? IdOf(column.values()[row], kind) : kNoId);
  }
  return ids;
}

}  // namespace

std::vector<NodeId> NodeIds(const Column& column, std::span<const uint32_t> rows) {
  return Ids(column, rows, Column::Form::kNodes, ValueKind::kNode);
}

std::vector<RelationshipId> RelationshipIds(const Column& column, std::span<const uint32_t> rows) {
  return Ids(column, rows, Column::Form::kRelationships, ValueKind::kRelationship);
}

}  // namespace dossier
