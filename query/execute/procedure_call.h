// CALL: for each row, the rows that a procedure gives for its arguments.
#pragma once

#include <string>
#include <vector>

#include "query/execute/operator.h"
#include "query/procedure/registry.h"

namespace dossier {

struct CallStep {
  const Procedure* procedure = nullptr;
  std::vector<EvaluatorPtr> arguments;  // one for each that the procedure declares
  std::vector<size_t> results;          // which result columns are taken ...
  std::vector<Slot> slots;              // ... and where they go
  std::vector<Slot> carry;
};

// A procedure that declares no results passes each row on as it is.
class ProcedureCallOperator final : public Operator {
 public:
  ProcedureCallOperator(Execution* execution, CallStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status Refill();
  absl::Status Call();

  CallStep step_;
  OperatorPtr input_;
  Batch in_;
  std::vector<Column> arguments_;  // entries by live row
  size_t live_ = 0;                // of in_.live: the row being called for
  bool called_ = false;
  std::vector<std::vector<Value>> rows_;  // of this call
  size_t next_ = 0;                       // of rows_
};

}  // namespace dossier
