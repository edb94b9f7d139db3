#include "query/execute/filter.h"

#include <utility>

namespace dossier {

FilterOperator::FilterOperator(Execution* execution, std::vector<EvaluatorPtr> conditions, OperatorPtr input)
    : Operator(execution), conditions_(std::move(conditions)), input_(std::move(input)) {}

absl::Status FilterOperator::OpenImpl() { return input_->Open(); }

absl::StatusOr<bool> FilterOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  for (const EvaluatorPtr& condition : conditions_) {
    if (out->live.empty()) break;
    if (absl::Status status = Filter(*condition, execution_.eval, out); !status.ok()) return status;
  }
  return true;
}

}  // namespace dossier
