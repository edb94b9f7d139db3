#include "query/execute/scan.h"

#include <algorithm>
#include <utility>

#include "query/execute/fanout.h"

namespace dossier {

ScanOperator::ScanOperator(Execution* execution, ScanStep step, OperatorPtr input)
    : Operator(execution), step_(std::move(step)), input_(std::move(input)) {}

absl::Status ScanOperator::OpenImpl() {
  cursor_.reset();
  ids_.clear();
  id_ = live_ = 0;
  return input_->Open();
}

absl::Status ScanOperator::StartScan() {
  const GraphReader& graph = execution_.graph;
  auto cursor = step_.label.empty() ? graph.ScanNodes()
                                    : graph.ScanLabel(graph.catalog().FindLabel(step_.label));
  if (!cursor.ok()) return cursor.status();
  cursor_ = *std::move(cursor);
  ids_.clear();
  id_ = 0;
  return absl::OkStatus();
}

void ScanOperator::Emit(Batch* out) {
  std::vector<uint32_t> sources;
  std::vector<uint64_t> nodes;
  while (id_ < ids_.size() && nodes.size() < kBatchRows) {
    const size_t count = std::min(in_.live.size() - live_, kBatchRows - nodes.size());
    sources.insert(sources.end(), in_.live.begin() + live_, in_.live.begin() + live_ + count);
    nodes.insert(nodes.end(), count, ids_[id_]);
    live_ += count;
    if (live_ < in_.live.size()) break;
    live_ = 0;
    ++id_;
  }
  CopyRows(in_, step_.carry, sources, out);
  out->columns[step_.node] = Column::OfNodes(std::move(nodes));
  out->SetRows(sources.size());
}

absl::StatusOr<bool> ScanOperator::NextImpl(Batch* out) {
  while (id_ == ids_.size()) {
    if (cursor_ == nullptr) {
      absl::StatusOr<bool> more = input_->Next(&in_);
      if (!more.ok() || !*more) return more;
      if (absl::Status status = StartScan(); !status.ok()) return status;
    }
    absl::StatusOr<size_t> count = cursor_->Next(kBatchRows, &ids_);
    if (!count.ok()) return count.status();
    id_ = 0;
    if (*count == 0) cursor_.reset();
  }
  Emit(out);
  return true;
}

}  // namespace dossier
