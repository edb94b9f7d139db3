// Nodes by an index: for each row, those whose values are equal to, between or headed by what the
// row says.
#pragma once

#include <memory>
#include <vector>

#include "query/execute/operator.h"

namespace dossier {

struct IndexStep {
  enum class Kind { kEqual, kAnyOf, kRange, kPrefix };
  Kind kind = Kind::kEqual;
  Slot node = kNoSlot;
  IndexId index = 0;
  std::vector<EvaluatorPtr> values;  // kEqual: one a key; kAnyOf: the list; kPrefix: the prefix
  EvaluatorPtr low, high;            // kRange; null: open
  bool low_inclusive = false, high_inclusive = false;
  std::vector<Slot> carry;
};

// Each node once a row. Values for which the language's comparison is never true (null, a prefix
// that is no string) find nothing.
class IndexSeekOperator final : public Operator {
 public:
  IndexSeekOperator(Execution* execution, IndexStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  using CursorOr = absl::StatusOr<std::unique_ptr<IdCursor>>;

  absl::Status Refill();
  absl::StatusOr<bool> NextCursor();
  CursorOr Range(size_t live) const;
  CursorOr Prefix(size_t live) const;

  IndexStep step_;
  OperatorPtr input_;
  Batch in_;
  std::vector<Column> values_;  // by expression; entries by live row
  Column low_, high_;
  size_t live_ = 0;       // of in_.live: the row being sought for
  size_t element_ = 0;    // kAnyOf: next of its list
  bool started_ = false;  // kinds with one cursor a row: it has been opened
  std::unique_ptr<IdCursor> cursor_;
};

}  // namespace dossier
