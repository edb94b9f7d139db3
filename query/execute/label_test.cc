#include "query/execute/label_test.h"

#include <memory>
#include <utility>

namespace dossier {

LabelTest::LabelTest(Execution* execution, std::string label)
    : execution_(*execution),
      label_(std::move(label)),
      memory_(&execution->control, "testing labels") {}

absl::Status LabelTest::Load(LabelId label) {
  absl::StatusOr<std::unique_ptr<IdCursor>> cursor = execution_.graph.ScanLabel(label);
  if (!cursor.ok()) return cursor.status();
  std::vector<uint64_t> ids;
  while (true) {
    if (absl::Status status = execution_.control.Check(); !status.ok()) return status;
    absl::StatusOr<size_t> count = (*cursor)->Next(kBatchRows, &ids);
    if (!count.ok()) return count.status();
    if (*count == 0) break;
    if (const size_t words = ids.back() / 64 + 1; words > bits_.size()) bits_.resize(words, 0);
    for (uint64_t id : ids) bits_[id / 64] |= uint64_t{1} << (id % 64);
  }
  loaded_ = true;
  return memory_.Add(bits_.size() * sizeof(uint64_t));
}

absl::Status LabelTest::Has(std::span<const NodeId> nodes, std::vector<uint8_t>* out) {
  const LabelId label = execution_.graph.catalog().FindLabel(label_);
  if (label == kNoName) {
    out->assign(nodes.size(), 0);
    return absl::OkStatus();
  }
  asked_ += nodes.size();
  const bool reads_only = execution_.writer == nullptr;
  if (!loaded_ && reads_only && asked_ > execution_.graph.NodeCount(label)) {
    if (absl::Status status = Load(label); !status.ok()) return status;
  }
  if (!loaded_) return execution_.graph.HasLabel(nodes, label, out);
  out->resize(nodes.size());
  for (size_t i = 0; i < nodes.size(); ++i) {
    const size_t word = nodes[i] / 64;
    (*out)[i] = word < bits_.size() ? bits_[word] >> (nodes[i] % 64) & 1 : 0;
  }
  return absl::OkStatus();
}

}  // namespace dossier
