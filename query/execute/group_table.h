// Numbers tuples of values: equivalent tuples get the same number, new ones the next.
#pragma once

#include <cstdint>
#include <vector>

#include "query/expression/batch.h"

namespace dossier {

class GroupTable {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  explicit GroupTable(size_t width) : width_(width) {}

  // For each i, the number of the tuple (columns[0][i], columns[1][i], ...). The columns have equal
  // lengths.
  void Number(const std::vector<Column>& columns, size_t rows, std::vector<uint32_t>* numbers);
  // The same without adding any: kNone for tuples that are new.
  void Find(const std::vector<Column>& columns, size_t rows, std::vector<uint32_t>* numbers) const;
  size_t size() const { return hashes_.size(); }
  // Value `k` of tuple `number`.
  const Value& Key(size_t number, size_t k) const { return keys_[number * width_ + k]; }
  void Clear();
  // About how many bytes it holds.
  size_t Bytes() const { return bytes_; }

 private:
  void Grow();
  // The bucket of the tuple in `row`, or the empty one where it would go.
  size_t Bucket(uint64_t hash, const std::vector<Column>& columns, size_t row) const;
  bool Same(size_t number, const std::vector<Column>& columns, size_t row) const;

  size_t width_;
  std::vector<Value> keys_;        // tuple by tuple
  std::vector<uint64_t> hashes_;   // by number
  std::vector<uint32_t> buckets_;  // number + 1; 0 where empty; a power of two
  size_t bytes_ = 0;
};

}  // namespace dossier
