#include "query/execute/group_table.h"

#include "graph/value/equality.h"
#include "graph/value/hash.h"

namespace dossier {
namespace {

// Folds the column's values into the hashes of the rows.
void HashInto(const Column& column, std::vector<uint64_t>* hashes) {
  if (column.form() == Column::Form::kValues) {
    for (size_t i = 0; i < hashes->size(); ++i) {
      (*hashes)[i] = CombineHashes((*hashes)[i], HashValue(column.values()[i]));
    }
    return;
  }
  for (size_t i = 0; i < hashes->size(); ++i) {
    (*hashes)[i] = CombineHashes((*hashes)[i], HashValue(column.Get(i)));
  }
}

std::vector<uint64_t> Hashes(const std::vector<Column>& columns, size_t rows) {
  std::vector<uint64_t> hashes(rows, 0);
  for (const Column& column : columns) HashInto(column, &hashes);
  return hashes;
}

}  // namespace

void GroupTable::Grow() {
  buckets_.assign(buckets_.empty() ? 1024 : buckets_.size() * 2, 0);
  const size_t mask = buckets_.size() - 1;
  for (size_t number = 0; number < hashes_.size(); ++number) {
    size_t at = hashes_[number] & mask;
    while (buckets_[at] != 0) at = (at + 1) & mask;
    buckets_[at] = static_cast<uint32_t>(number + 1);
  }
}

bool GroupTable::Same(size_t number, const std::vector<Column>& columns, size_t row) const {
  for (size_t k = 0; k < width_; ++k) {
    if (!Equivalent(Key(number, k), columns[k].Get(row))) return false;
  }
  return true;
}

size_t GroupTable::Bucket(uint64_t hash, const std::vector<Column>& columns, size_t row) const {
  const size_t mask = buckets_.size() - 1;
  size_t at = hash & mask;
  while (buckets_[at] != 0 &&
         (hashes_[buckets_[at] - 1] != hash || !Same(buckets_[at] - 1, columns, row))) {
    at = (at + 1) & mask;
  }
  return at;
}

void GroupTable::Number(const std::vector<Column>& columns, size_t rows,
                        std::vector<uint32_t>* numbers) {
  numbers->resize(rows);
  const std::vector<uint64_t> hashes = Hashes(columns, rows);
  for (size_t row = 0; row < rows; ++row) {
    if (buckets_.size() < 2 * (hashes_.size() + 1)) Grow();
    const size_t at = Bucket(hashes[row], columns, row);
    if (buckets_[at] == 0) {
      hashes_.push_back(hashes[row]);
      for (const Column& column : columns) {
        keys_.push_back(column.Get(row));
        const Value& key = keys_.back();
        bytes_ += sizeof(Value) + (key.kind() == ValueKind::kString ? key.string().size() : 0);
      }
      bytes_ += sizeof(uint64_t) + 2 * sizeof(uint32_t);
      buckets_[at] = static_cast<uint32_t>(hashes_.size());
    }
    (*numbers)[row] = buckets_[at] - 1;
  }
}

void GroupTable::Find(const std::vector<Column>& columns, size_t rows,
                      std::vector<uint32_t>* numbers) const {
  numbers->assign(rows, kNone);
  if (buckets_.empty()) return;
  const std::vector<uint64_t> hashes = Hashes(columns, rows);
  for (size_t row = 0; row < rows; ++row) {
    const uint32_t entry = buckets_[Bucket(hashes[row], columns, row)];
    if (entry != 0) (*numbers)[row] = entry - 1;
  }
}

void GroupTable::Clear() {
  keys_.clear();
  hashes_.clear();
  buckets_.clear();
  bytes_ = 0;
}

}  // namespace dossier
