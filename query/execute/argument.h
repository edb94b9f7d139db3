// The leaf of every plan: the rows that come from outside.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

class ArgumentOperator final : public Operator {
 public:
  // `source` must outlive the operator.
  ArgumentOperator(Execution* execution, const ArgumentSource* source, std::vector<Slot> carry);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  const ArgumentSource& source_;
  std::vector<Slot> carry_;
  bool given_ = false;
};

}  // namespace dossier
