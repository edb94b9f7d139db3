#include "query/execute/filter.h"

#include <utility>

#include "query/execute/node_ids.h"

namespace dossier {

FilterOperator::FilterOperator(Execution* execution, std::vector<FilterCondition> conditions,
                               OperatorPtr input)
    : Operator(execution), conditions_(std::move(conditions)), input_(std::move(input)) {}

absl::Status FilterOperator::OpenImpl() { return input_->Open(); }

absl::Status FilterOperator::Test(const FilterCondition& condition, Batch* rows) {
  const bool bare = condition.node != kNoSlot && execution_.writer == nullptr &&
                    rows->columns[condition.node].form() == Column::Form::kNodes;
  if (!bare) return Filter(*condition.expression, execution_.eval, rows);
  std::vector<uint8_t> has;
  for (const std::unique_ptr<LabelTest>& label : condition.labels) {
    absl::Status status = label->Has(NodeIds(rows->columns[condition.node], rows->live), &has);
    if (!status.ok()) return status;
    size_t kept = 0;
    for (size_t i = 0; i < has.size(); ++i) {
      if (has[i] != 0) rows->live[kept++] = rows->live[i];
    }
    rows->live.resize(kept);
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> FilterOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  for (const FilterCondition& condition : conditions_) {
    if (out->live.empty()) break;
    if (absl::Status status = Test(condition, out); !status.ok()) return status;
  }
  return true;
}

}  // namespace dossier
