#include "query/execute/relationship_filter.h"

namespace dossier {
namespace {

bool Holds(const Value& value, uint64_t relationship) {
  if (value.kind() == ValueKind::kRelationship) return value.relationship().id == relationship;
  if (value.kind() != ValueKind::kList) return false;
  for (const Value& element : value.list()) {
    if (Holds(element, relationship)) return true;
  }
  return false;
}

}  // namespace

bool OccursIn(uint64_t relationship, const Batch& batch, std::span<const Slot> columns,
              uint32_t row) {
  for (Slot slot : columns) {
    const Column& column = batch.columns[slot];
    if (column.form() == Column::Form::kRelationships) {
      if (column.ids()[row] == relationship) return true;
    } else if (column.form() == Column::Form::kValues &&
               Holds(column.values()[row], relationship)) {
      return true;
    }
  }
  return false;
}

}  // namespace dossier
