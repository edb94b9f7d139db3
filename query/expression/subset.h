// Computing for some of the rows at hand, and putting the results where they belong.
#pragma once

#include <cstdint>
#include <vector>

#include "query/expression/evaluator.h"

namespace dossier {

// Some of a list of rows: positions in that list and the rows there, in step.
class Subset {
 public:
  // All of them.
  explicit Subset(std::span<const uint32_t> rows);

  bool empty() const { return rows_.empty(); }
  size_t size() const { return rows_.size(); }
  std::span<const uint32_t> rows() const { return rows_; }
  uint32_t position(size_t i) const { return positions_[i]; }
  // Keeps entry i for which keep[i] is not 0.
  void Keep(const std::vector<uint8_t>& keep);
  // Those for which keep[i] is not 0, as a subset of their own; they leave this one.
  Subset Split(const std::vector<uint8_t>& keep);

 private:
  Subset() = default;
  std::vector<uint32_t> rows_;
  std::vector<uint32_t> positions_;
};

// Evaluates for the subset and puts each value at its position in `values`.
absl::Status EvaluateInto(const Evaluator& evaluator, const Batch& batch, const Subset& subset,
                          EvalContext& context, std::vector<Value>* values);

}  // namespace dossier
