#include "query/execute/foreach.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/execute/runtime_error.h"

namespace dossier {

ForeachOperator::ForeachOperator(Execution* execution, Slot variable, EvaluatorPtr list,
                                 ArgumentSource* source, OperatorPtr input, OperatorPtr inner)
    : Operator(execution),
      variable_(variable),
      list_(std::move(list)),
      source_(*source),
      input_(std::move(input)),
      inner_(std::move(inner)) {}

absl::Status ForeachOperator::OpenImpl() { return input_->Open(); }

absl::Status ForeachOperator::RunFor(const Batch& rows, uint32_t row, const Value& list) {
  if (list.is_null()) return absl::OkStatus();
  if (list.kind() != ValueKind::kList) {
    return RuntimeError(
        QueryErrorType::kTypeError, "InvalidArgumentType",
        absl::StrCat("FOREACH takes a list, not a ", std::string(KindName(list.kind()))));
  }
  for (size_t at = 0; at < list.list().size(); at += kBatchRows) {
    const size_t count = std::min(kBatchRows, list.list().size() - at);
    const std::vector<uint32_t> copies(count, row);
    Batch elements;
    elements.Reset(execution_.width);
    for (size_t slot = 0; slot < rows.columns.size(); ++slot) {
      if (!rows.columns[slot].empty())
        elements.columns[slot].AppendRows(rows.columns[slot], copies);
    }
    elements.columns[variable_].Clear();
    for (size_t i = 0; i < count; ++i) elements.columns[variable_].Append(list.list()[at + i]);
    elements.SetRows(count);
    source_.batch = &elements;
    source_.rows = elements.live;
    source_.row_number = kNoSlot;
    if (absl::Status status = inner_->Open(); !status.ok()) return status;
    Batch ignored;
    absl::StatusOr<bool> more = true;
    while (more.ok() && *more) more = inner_->Next(&ignored);
    if (!more.ok()) return more.status();
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> ForeachOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  Column lists;
  absl::Status status = EvaluateInOrder(*list_, *out, out->live, execution_.eval, &lists);
  for (size_t i = 0; i < out->live.size() && status.ok(); ++i)
    status = RunFor(*out, out->live[i], lists.Get(i));
  if (!status.ok()) return status;
  return true;
}

}  // namespace dossier
