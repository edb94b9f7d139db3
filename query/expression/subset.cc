#include "query/expression/subset.h"

#include <numeric>

#include "query/expression/operand.h"

namespace dossier {

Subset::Subset(std::span<const uint32_t> rows)
    : rows_(rows.begin(), rows.end()), positions_(rows.size()) {
  std::iota(positions_.begin(), positions_.end(), 0u);
}

void Subset::Keep(const std::vector<uint8_t>& keep) {
  size_t kept = 0;
  for (size_t i = 0; i < rows_.size(); ++i) {
    if (keep[i] == 0) continue;
    rows_[kept] = rows_[i];
    positions_[kept++] = positions_[i];
  }
  rows_.resize(kept);
  positions_.resize(kept);
}

Subset Subset::Split(const std::vector<uint8_t>& keep) {
  Subset taken;
  std::vector<uint8_t> others(keep.size());
  for (size_t i = 0; i < rows_.size(); ++i) {
    others[i] = keep[i] == 0 ? 1 : 0;
    if (keep[i] == 0) continue;
    taken.rows_.push_back(rows_[i]);
    taken.positions_.push_back(positions_[i]);
  }
  Keep(others);
  return taken;
}

absl::Status EvaluateInto(const Evaluator& evaluator, const Batch& batch, const Subset& subset,
                          EvalContext& context, std::vector<Value>* values) {
  Operand operand;
  if (absl::Status status = operand.Load(evaluator, batch, subset.rows(), context); !status.ok())
    return status;
  for (size_t i = 0; i < subset.size(); ++i) (*values)[subset.position(i)] = operand[i];
  return absl::OkStatus();
}

}  // namespace dossier
