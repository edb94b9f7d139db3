// The part of a comprehension that is computed for each element of a list: batches of their own, in
// which every row is one element together with what the body reads of the row around.
#pragma once

#include <cstdint>
#include <vector>

#include "query/expression/compiler.h"
#include "query/expression/evaluator.h"
#include "query/syntax/ast.h"

namespace dossier {

// The lists of the rows at hand, checked: TypeError InvalidArgumentType where one is neither list
// nor null.
absl::Status CheckLists(const std::vector<Value>& lists, SourceSpan span);

// Makes batches of elements. For one evaluation, by one thread.
class ElementBatches {
 public:
  // `lists[i]` is of rows[i]; null lists have no elements. `reads` are the slots of the row around
  // that the body reads, `variable` that of the element.
  ElementBatches(const Batch& around, std::span<const uint32_t> rows,
                 const std::vector<Value>& lists, const SlotUse& reads, Slot variable);

  // The next batch of up to kBatchRows elements, all alive; false at the end.
  bool Next();
  Batch& batch() { return batch_; }
  // For each row of the batch, the position in `rows` of the row around it.
  const std::vector<uint32_t>& owners() const { return owners_; }

 private:
  const Batch& around_;
  const std::span<const uint32_t> rows_;
  const std::vector<Value>& lists_;
  const SlotUse& reads_;
  const Slot variable_;
  size_t list_ = 0;
  size_t element_ = 0;
  Batch batch_;
  std::vector<uint32_t> owners_;
};

// Copies the columns that a body reads from `around` into `inner`, one row for each of `sources`.
void CarryColumns(const Batch& around, std::span<const uint32_t> sources, const SlotUse& reads,
                  size_t width, Batch* inner);

}  // namespace dossier
