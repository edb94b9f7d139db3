#include "query/execute/procedure_call.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/execute/fanout.h"
#include "query/procedure/argument_type.h"
#include "query/syntax/query_error.h"

namespace dossier {

ProcedureCallOperator::ProcedureCallOperator(Execution* execution, CallStep step, OperatorPtr input)
    : Operator(execution), step_(std::move(step)), input_(std::move(input)) {}

absl::Status ProcedureCallOperator::OpenImpl() {
  in_.live.clear();
  rows_.clear();
  live_ = next_ = 0;
  called_ = false;
  return input_->Open();
}

absl::Status ProcedureCallOperator::Refill() {
  arguments_.assign(step_.arguments.size(), {});
  for (size_t i = 0; i < arguments_.size(); ++i) {
    absl::Status status =
        EvaluateInOrder(*step_.arguments[i], in_, in_.live, execution_.eval, &arguments_[i]);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ProcedureCallOperator::Call() {
  const ProcedureSignature& signature = step_.procedure->signature;
  std::vector<Value> arguments;
  for (size_t i = 0; i < arguments_.size(); ++i) {
    absl::StatusOr<Value> value = AsArgument(signature.arguments[i], arguments_[i].Get(live_));
    if (!value.ok()) {
      return RuntimeError(
          QueryErrorType::kTypeError, "InvalidArgumentType",
          absl::StrCat(signature.name, ": ", std::string(value.status().message())));
    }
    arguments.push_back(*std::move(value));
  }
  rows_.clear();
  next_ = 0;
  const ProcedureContext context{execution_.graph, execution_.procedures,
                                 [this] { return execution_.control.Check(); }};
  absl::Status status = step_.procedure->body(context, arguments, &rows_);
  if (signature.results.empty()) rows_.assign(1, {});
  return status;
}

absl::StatusOr<bool> ProcedureCallOperator::NextImpl(Batch* out) {
  std::vector<uint32_t> sources;
  std::vector<Column> columns(step_.slots.size());
  while (sources.size() < kBatchRows) {
    if (live_ == in_.live.size()) {
      if (!sources.empty()) break;
      absl::StatusOr<bool> more = input_->Next(&in_);
      if (!more.ok() || !*more) return more;
      live_ = 0;
      if (absl::Status status = Refill(); !status.ok()) return status;
    }
    if (!called_) {
      if (absl::Status status = Call(); !status.ok()) return status;
      called_ = true;
    }
    for (; next_ < rows_.size() && sources.size() < kBatchRows; ++next_) {
      sources.push_back(in_.live[live_]);
      for (size_t i = 0; i < columns.size(); ++i) columns[i].Append(rows_[next_][step_.results[i]]);
    }
    if (next_ < rows_.size()) break;
    ++live_;
    called_ = false;
  }
  CopyRows(in_, step_.carry, sources, out);
  for (size_t i = 0; i < columns.size(); ++i) out->columns[step_.slots[i]] = std::move(columns[i]);
  out->SetRows(sources.size());
  return true;
}

}  // namespace dossier
