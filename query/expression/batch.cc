#include "query/expression/batch.h"

#include <numeric>
#include <utility>

namespace dossier {
namespace {

size_t HeapBytes(const Value& value) {
  switch (value.kind()) {
    case ValueKind::kString:
      return value.string().size() + 48;
    case ValueKind::kList: {
      size_t bytes = 40;
      for (const Value& element : value.list()) bytes += sizeof(Value) + HeapBytes(element);
      return bytes;
    }
    case ValueKind::kMap: {
      size_t bytes = 64;
      for (const auto& [key, element] : value.map()) bytes += 64 + key.size() + HeapBytes(element);
      return bytes;
    }
    case ValueKind::kPath:
      return 64 + 8 * (value.path().nodes.size() + value.path().relationships.size());
    default:
      return 0;
  }
}

}  // namespace

Column Column::OfNodes(std::vector<NodeId> ids) {
  Column column;
  column.form_ = Form::kNodes;
  column.ids_ = std::move(ids);
  return column;
}

Column Column::OfRelationships(std::vector<RelationshipId> ids) {
  Column column;
  column.form_ = Form::kRelationships;
  column.ids_ = std::move(ids);
  return column;
}

Column Column::OfValues(std::vector<Value> values) {
  Column column;
  column.values_ = std::move(values);
  return column;
}

Column Column::Repeat(const Value& value, size_t count) {
  return OfValues(std::vector<Value>(count, value));
}

Value Column::Get(size_t row) const {
  if (form_ == Form::kValues) return values_[row];
  if (ids_[row] == kNoId) return Value();
  if (form_ == Form::kNodes) return Value(NodeRef{ids_[row]});
  return Value(RelationshipRef{ids_[row]});
}

bool Column::IsNull(size_t row) const {
  return form_ == Form::kValues ? values_[row].is_null() : ids_[row] == kNoId;
}

void Column::MakeValues() {
  if (form_ == Form::kValues) return;
  std::vector<Value> values;
  values.reserve(ids_.size());
  for (size_t row = 0; row < ids_.size(); ++row) values.push_back(Get(row));
  values_ = std::move(values);
  ids_.clear();
  form_ = Form::kValues;
}

void Column::Append(Value value) {
  const bool node = value.kind() == ValueKind::kNode;
  if (empty() && (node || value.kind() == ValueKind::kRelationship)) {
    form_ = node ? Form::kNodes : Form::kRelationships;
  }
  if (form_ == Form::kNodes && (node || value.is_null())) {
    ids_.push_back(node ? value.node().id : kNoId);
  } else if (form_ == Form::kRelationships &&
             (value.is_null() || value.kind() == ValueKind::kRelationship)) {
    ids_.push_back(value.is_null() ? kNoId : value.relationship().id);
  } else {
    MakeValues();
    values_.push_back(std::move(value));
  }
}

void Column::AppendNulls(size_t count) {
  if (form_ == Form::kValues) {
    values_.resize(values_.size() + count);
  } else {
    ids_.resize(ids_.size() + count, kNoId);
  }
}

void Column::AppendRows(const Column& from, std::span<const uint32_t> rows) {
  if (empty()) form_ = from.form_;
  if (form_ == from.form_ && form_ != Form::kValues) {
    ids_.reserve(ids_.size() + rows.size());
    for (uint32_t row : rows) ids_.push_back(from.ids_[row]);
    return;
  }
  MakeValues();
  values_.reserve(values_.size() + rows.size());
  for (uint32_t row : rows) values_.push_back(from.Get(row));
}

void Column::Clear() {
  form_ = Form::kValues;
  ids_.clear();
  values_.clear();
}

void Column::Reserve(size_t rows) {
  if (form_ == Form::kValues) {
    values_.reserve(rows);
  } else {
    ids_.reserve(rows);
  }
}

size_t Column::Bytes() const {
  size_t bytes = ids_.size() * sizeof(uint64_t) + values_.size() * sizeof(Value);
  for (const Value& value : values_) bytes += HeapBytes(value);
  return bytes;
}

void Batch::Reset(size_t width) {
  columns.resize(width);
  for (Column& column : columns) column.Clear();
  rows = 0;
  live.clear();
}

void Batch::SetRows(size_t count) {
  rows = count;
  live.resize(count);
  std::iota(live.begin(), live.end(), 0u);
}

}  // namespace dossier
