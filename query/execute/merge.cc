#include "query/execute/merge.h"

#include <utility>

#include "query/execute/fanout.h"
#include "query/execute/runtime_error.h"

namespace dossier {

MergeOperator::MergeOperator(Execution* execution, MergeStep step, ArgumentSource* source,
                             OperatorPtr input, OperatorPtr match)
    : Operator(execution),
      step_(std::move(step)),
      source_(*source),
      input_(std::move(input)),
      match_(std::move(match)) {}

absl::Status MergeOperator::OpenImpl() { return input_->Open(); }

absl::Status MergeOperator::CheckRow(uint32_t row) const {
  for (Slot slot : step_.bound) {
    if (in_.columns[slot].IsNull(row)) {
      return RuntimeError(QueryErrorType::kSemanticError, "MissingNode",
                          "MERGE cannot start from a node that is null");
    }
  }
  return absl::OkStatus();
}

// Appends a row for each match to `found`: what is carried, and what the pattern binds.
absl::StatusOr<size_t> MergeOperator::Match(uint32_t row, Batch* found) {
  source_.batch = &in_;
  source_.rows.assign(1, row);
  source_.row_number = kNoSlot;
  if (absl::Status status = match_->Open(); !status.ok()) return status;
  Batch rows;
  while (true) {
    absl::StatusOr<bool> more = match_->Next(&rows);
    if (!more.ok()) return more.status();
    if (!*more) return found->rows;
    CopyRows(in_, step_.carry, std::vector<uint32_t>(rows.live.size(), row), found);
    CopyRows(rows, step_.made, rows.live, found);
    found->SetRows(found->rows + rows.live.size());
  }
}

absl::Status MergeOperator::MergeRow(uint32_t row, Batch* out) {
  if (absl::Status status = CheckRow(row); !status.ok()) return status;
  if (absl::Status status = CheckMergeProperties(step_.create, &execution_, in_, row); !status.ok())
    return status;
  Batch rows;
  rows.Reset(execution_.width);
  absl::StatusOr<size_t> matches = Match(row, &rows);
  if (!matches.ok()) return matches.status();
  const bool create = *matches == 0;
  if (create) {
    CopyRows(in_, step_.carry, std::vector<uint32_t>{row}, &rows);
    rows.SetRows(1);
    absl::Status status = CreateRows(step_.create, &execution_, true, &rows);
    if (!status.ok()) return status;
  }
  absl::Status status = ApplyChanges(create ? step_.on_create : step_.on_match, &execution_, rows);
  if (!status.ok()) return status;
  CopyRows(rows, step_.carry, rows.live, out);
  CopyRows(rows, step_.made, rows.live, out);
  out->SetRows(out->rows + rows.live.size());
  return absl::OkStatus();
}

absl::StatusOr<bool> MergeOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(&in_);
  if (!more.ok() || !*more) return more;
  for (uint32_t row : in_.live) {
    if (absl::Status status = execution_.control.Check(); !status.ok()) return status;
    if (absl::Status status = MergeRow(row, out); !status.ok()) return status;
  }
  return true;
}

}  // namespace dossier
