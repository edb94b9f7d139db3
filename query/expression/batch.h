// Rows as they travel between operators: up to kBatchRows of them, stored by column.
//
// Written by the engineer of query/execute (operators are its main users) together with subquery.h;
// the expression evaluator is expected as: Evaluate(expression, batch, rows, context, Column* out)
// where `rows` lists the rows to look at (often batch.live) and out gets one entry a listed row,
// densely. Extend it freely, additively.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/store/ids.h"
#include "graph/value/value.h"

namespace dossier {

inline constexpr size_t kBatchRows = 1024;

// The place of a variable in every row of a plan: an index into Batch::columns.
using Slot = uint32_t;
inline constexpr Slot kNoSlot = 0xFFFFFFFF;

// The values of one variable for all rows of a batch. Nodes and relationships are kept as bare ids
// where the whole column holds nothing else, so that expanding and counting touch no Values; null
// is kNoId there.
class Column {
 public:
  enum class Form : uint8_t { kValues, kNodes, kRelationships };

  Column() = default;
  static Column OfNodes(std::vector<NodeId> ids);
  static Column OfRelationships(std::vector<RelationshipId> ids);
  static Column OfValues(std::vector<Value> values);
  // `count` times the same value.
  static Column Repeat(const Value& value, size_t count);

  Form form() const { return form_; }
  size_t size() const { return form_ == Form::kValues ? values_.size() : ids_.size(); }
  bool empty() const { return size() == 0; }

  Value Get(size_t row) const;
  bool IsNull(size_t row) const;
  // Of a column in kNodes or kRelationships form only.
  std::span<const uint64_t> ids() const { return ids_; }
  std::vector<uint64_t>* mutable_ids() { return &ids_; }
  // Of a column in kValues form only.
  std::span<const Value> values() const { return values_; }
  std::vector<Value>* mutable_values() { return &values_; }

  // Turns into kValues form. Cheap when it is already.
  void MakeValues();
  void Append(Value value);
  void AppendNulls(size_t count);
  // Appends from[rows[i]] for each i; `from` keeps its rows. An empty column takes the form of what
  // it is given first.
  void AppendRows(const Column& from, std::span<const uint32_t> rows);
  void Clear();
  void Reserve(size_t rows);
  // About how many bytes the column holds, strings and lists included once each.
  size_t Bytes() const;

 private:
  Form form_ = Form::kValues;
  std::vector<uint64_t> ids_;
  std::vector<Value> values_;
};

// Columns of equal length (a column that no one reads downstream may be empty) and the rows that
// are still alive.
struct Batch {
  std::vector<Column> columns;  // by Slot
  size_t rows = 0;              // length of the columns, dead rows included
  std::vector<uint32_t> live;   // ascending indexes of the rows that filters left

  size_t size() const { return live.size(); }
  // Empties it, keeping `width` columns.
  void Reset(size_t width);
  // All of `count` rows are alive.
  void SetRows(size_t count);
};

}  // namespace dossier
