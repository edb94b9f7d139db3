// The values of a part of an expression for the rows at hand, without copying them where they lie
// in the batch already.
#pragma once

#include <span>

#include "query/expression/evaluator.h"

namespace dossier {

// Load once, then read operand[i] for rows[i]. The batch and the rows must outlive it. Not
// thread-safe.
class Operand {
 public:
  absl::Status Load(const Evaluator& evaluator, const Batch& batch, std::span<const uint32_t> rows,
                    EvalContext& context);

  const Value& operator[](size_t i) const {
    switch (form_) {
      case Form::kUniform:
        return values_[0];
      case Form::kInPlace:
        return values_[rows_[i]];
      default:
        return values_[i];
    }
  }
  // Whether every row has the value operand[0] for the reason that it does not depend on rows.
  bool uniform() const { return form_ == Form::kUniform; }

 private:
  enum class Form : uint8_t { kUniform, kInPlace, kDense };
  Form form_ = Form::kDense;
  std::span<const Value> values_;
  std::span<const uint32_t> rows_;
  Column owned_;
};

}  // namespace dossier
