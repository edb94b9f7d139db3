// SKIP and LIMIT.
#pragma once

#include <cstdint>

#include "query/execute/operator.h"

namespace dossier {

class SkipOperator final : public Operator {
 public:
  SkipOperator(Execution* execution, EvaluatorPtr count, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  EvaluatorPtr count_;
  OperatorPtr input_;
  uint64_t left_ = 0;  // still to skip
};

// Asks for input at least once even where it gives none of it on, so that writes below happen.
class LimitOperator final : public Operator {
 public:
  LimitOperator(Execution* execution, EvaluatorPtr count, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  EvaluatorPtr count_;
  OperatorPtr input_;
  uint64_t left_ = 0;  // still to give
  bool asked_ = false;
};

}  // namespace dossier
