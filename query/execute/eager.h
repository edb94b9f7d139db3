// A fence: everything below is done before anything above begins.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

class EagerOperator final : public Operator {
 public:
  EagerOperator(Execution* execution, std::vector<Slot> carry, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  std::vector<Slot> carry_;
  OperatorPtr input_;
  std::vector<Batch> batches_;
  bool consumed_ = false;
  size_t next_ = 0;
  HeldMemory memory_;
};

// Runs its input and gives no rows.
class EmptyOperator final : public Operator {
 public:
  EmptyOperator(Execution* execution, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  OperatorPtr input_;
};

}  // namespace dossier
