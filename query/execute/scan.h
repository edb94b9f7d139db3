// Every node (of a label), beside every input row.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "query/execute/operator.h"

namespace dossier {

struct ScanStep {
  Slot node = kNoSlot;
  std::string label;        // empty: all nodes
  std::vector<Slot> carry;  // columns of the input to copy
};

// Scans once for each batch of its input (mostly a single row), so that nothing is kept in memory.
class ScanOperator final : public Operator {
 public:
  ScanOperator(Execution* execution, ScanStep step, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  absl::Status StartScan();
  void Emit(Batch* out);

  ScanStep step_;
  OperatorPtr input_;
  Batch in_;
  std::unique_ptr<IdCursor> cursor_;  // null: the next input batch is due
  std::vector<uint64_t> ids_;
  size_t id_ = 0;    // of ids_: next
  size_t live_ = 0;  // of in_.live: next beside ids_[id_]
};

}  // namespace dossier
