#include "query/execute/apply.h"

#include <utility>

#include "query/execute/fanout.h"

namespace dossier {

using plan::ApplyKind;

ApplyOperator::ApplyOperator(Execution* execution, ApplyStep step, ArgumentSource* source,
                             OperatorPtr outer, OperatorPtr inner)
    : Operator(execution),
      step_(std::move(step)),
      source_(*source),
      outer_(std::move(outer)),
      inner_(std::move(inner)) {}

absl::Status ApplyOperator::OpenImpl() {
  in_batch_ = false;
  return outer_->Open();
}

absl::StatusOr<bool> ApplyOperator::NextOuter() {
  absl::StatusOr<bool> more = outer_->Next(&outer_batch_);
  if (!more.ok() || !*more) return more;
  source_.batch = &outer_batch_;
  source_.rows = outer_batch_.live;
  source_.row_number = step_.row_number;
  matched_.assign(outer_batch_.live.size(), 0);
  in_batch_ = true;
  if (absl::Status status = inner_->Open(); !status.ok()) return status;
  return true;
}

void ApplyOperator::NoteMatches(const Batch& rows) {
  const std::span<const uint64_t> numbers = rows.columns[step_.row_number].ids();
  for (uint32_t row : rows.live) matched_[numbers[row]] = 1;
}

void ApplyOperator::EmitUnmatched(Batch* out) {
  std::vector<uint32_t> rows;
  for (size_t i = 0; i < matched_.size(); ++i) {
    if (matched_[i] == 0) rows.push_back(outer_batch_.live[i]);
  }
  CopyRows(outer_batch_, step_.carry, rows, out);
  for (Slot slot : step_.inner) out->columns[slot].AppendNulls(rows.size());
  out->SetRows(rows.size());
}

absl::StatusOr<bool> ApplyOperator::NextSemi(Batch* out) {
  absl::StatusOr<bool> more = NextOuter();
  if (!more.ok() || !*more) return more;
  Batch rows;
  while (true) {
    more = inner_->Next(&rows);
    if (!more.ok()) return more;
    if (!*more) break;
    NoteMatches(rows);
  }
  const uint8_t wanted = step_.kind == ApplyKind::kSemi ? 1 : 0;
  std::vector<uint32_t> live;
  for (size_t i = 0; i < matched_.size(); ++i) {
    if (matched_[i] == wanted) live.push_back(outer_batch_.live[i]);
  }
  *out = std::move(outer_batch_);
  out->live = std::move(live);
  return true;
}

absl::StatusOr<bool> ApplyOperator::NextImpl(Batch* out) {
  if (step_.kind == ApplyKind::kSemi || step_.kind == ApplyKind::kAntiSemi) return NextSemi(out);
  if (!in_batch_) {
    absl::StatusOr<bool> more = NextOuter();
    if (!more.ok() || !*more) return more;
  }
  absl::StatusOr<bool> more = inner_->Next(out);
  if (!more.ok()) return more;
  if (*more) {
    if (step_.kind == ApplyKind::kOptional) NoteMatches(*out);
    return true;
  }
  in_batch_ = false;
  out->Reset(execution_.width);
  if (step_.kind == ApplyKind::kOptional) EmitUnmatched(out);
  return true;
}

}  // namespace dossier
