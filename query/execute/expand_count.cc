#include "query/execute/expand_count.h"

#include <algorithm>
#include <utility>

#include "query/execute/fanout.h"
#include "query/execute/node_ids.h"

namespace dossier {
namespace {

// Relationships of a value, single or in a list.
void Collect(const Value& value, std::vector<RelationshipId>* ids) {
  if (value.kind() == ValueKind::kRelationship) ids->push_back(value.relationship().id);
  if (value.kind() != ValueKind::kList) return;
  for (const Value& element : value.list()) Collect(element, ids);
}

}  // namespace

ExpandCountOperator::ExpandCountOperator(Execution* execution, ExpandCountStep step,
                                         OperatorPtr input)
    : Operator(execution),
      step_(std::move(step)),
      input_(std::move(input)),
      memory_(&execution->control, "counting neighbours") {
  for (const std::string& label : step_.labels) {
    labels_.push_back(std::make_unique<LabelTest>(execution, label));
  }
}

absl::Status ExpandCountOperator::OpenImpl() {
  counts_.clear();
  memory_.Clear();
  return input_->Open();
}

absl::Status ExpandCountOperator::HaveLabels(const std::vector<NodeId>& nodes,
                                             std::vector<uint8_t>* have) {
  have->assign(nodes.size(), 1);
  std::vector<uint8_t> one;
  for (size_t l = 0; l < step_.labels.size(); ++l) {
    absl::Status status = labels_[l]->Has(nodes, &one);
    if (!status.ok()) return status;
    for (size_t i = 0; i < one.size(); ++i) (*have)[i] &= one[i];
  }
  return absl::OkStatus();
}

// Fills counts_ for nodes it does not know yet.
absl::Status ExpandCountOperator::CountNew(std::vector<NodeId> nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  std::erase_if(nodes, [this](NodeId node) { return counts_.contains(node); });
  const std::vector<NodeId> asked =
      types_.nothing ? std::vector<NodeId>(nodes.size(), kNoId) : nodes;
  if (step_.labels.empty()) {
    std::vector<uint64_t> degrees;
    absl::Status status =
        execution_.graph.Degrees(asked, step_.expand.direction, types_.types, &degrees);
    if (!status.ok()) return status;
    for (size_t i = 0; i < nodes.size(); ++i) counts_[nodes[i]] = degrees[i];
    return memory_.Add(nodes.size() * 24);
  }
  constexpr size_t kChunk = 128;
  Neighbors neighbors;
  std::vector<uint8_t> have;
  for (size_t at = 0; at < nodes.size(); at += kChunk) {
    const std::span<const NodeId> chunk(asked.data() + at, std::min(kChunk, nodes.size() - at));
    absl::Status status =
        execution_.graph.Expand(chunk, step_.expand.direction, types_.types, &neighbors);
    if (status.ok()) status = HaveLabels(neighbors.nodes, &have);
    if (!status.ok()) return status;
    for (size_t i = 0; i < chunk.size(); ++i) {
      uint64_t count = 0;
      for (size_t n = neighbors.offsets[i]; n < neighbors.offsets[i + 1]; ++n) count += have[n];
      counts_[nodes[at + i]] = count;
    }
  }
  return memory_.Add(nodes.size() * 24);
}

absl::Status ExpandCountOperator::TakeOffWalked(const Batch& rows, const std::vector<NodeId>& nodes,
                                                std::vector<int64_t>* counts) {
  for (const plan::WalkedRelationship& walked : step_.walked) {
    const std::vector<NodeId> starts = NodeIds(rows.columns[walked.start], rows.live);
    const std::vector<NodeId> ends = NodeIds(rows.columns[walked.end], rows.live);
    std::vector<NodeId> far;
    std::vector<size_t> owner;
    for (size_t i = 0; i < nodes.size(); ++i) {
      const bool out = step_.expand.direction != Direction::kIn && starts[i] == nodes[i];
      const bool in = step_.expand.direction != Direction::kOut && ends[i] == nodes[i];
      if (!out && !in) continue;
      far.push_back(out ? ends[i] : starts[i]);
      owner.push_back(i);
    }
    std::vector<uint8_t> have;
    if (absl::Status status = HaveLabels(far, &have); !status.ok()) return status;
    for (size_t w = 0; w < far.size(); ++w) (*counts)[owner[w]] -= have[w];
  }
  return step_.expand.distinct_from.empty() ? absl::OkStatus() : TakeOffAsked(rows, nodes, counts);
}

absl::Status ExpandCountOperator::TakeOffAsked(const Batch& rows, const std::vector<NodeId>& nodes,
                                               std::vector<int64_t>* counts) {
  std::vector<RelationshipId> walked;
  std::vector<uint32_t> owner;  // of walked: index into live
  for (size_t i = 0; i < rows.live.size(); ++i) {
    for (Slot slot : step_.expand.distinct_from) {
      Collect(rows.columns[slot].Get(rows.live[i]), &walked);
      owner.resize(walked.size(), static_cast<uint32_t>(i));
    }
  }
  std::vector<RelationshipRecord> records;
  if (absl::Status status = execution_.graph.Relationships(walked, &records); !status.ok())
    return status;
  std::vector<NodeId> far(records.size(), kNoId);
  for (size_t w = 0; w < records.size(); ++w) {
    const NodeId from = nodes[owner[w]];
    const bool out = step_.expand.direction != Direction::kIn && records[w].start == from;
    const bool in = step_.expand.direction != Direction::kOut && records[w].end == from;
    const bool typed = types_.types.empty() || std::find(types_.types.begin(), types_.types.end(),
                                                         records[w].type) != types_.types.end();
    if (typed && (out || in)) far[w] = out ? records[w].end : records[w].start;
  }
  std::vector<uint8_t> have;
  if (absl::Status status = HaveLabels(far, &have); !status.ok()) return status;
  for (size_t w = 0; w < records.size(); ++w) {
    if (far[w] != kNoId && have[w] != 0) --(*counts)[owner[w]];
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> ExpandCountOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  types_ = TypeSet::Of(step_.expand.types, execution_.graph.catalog());
  const std::vector<NodeId> nodes = NodeIds(out->columns[step_.expand.from], out->live);
  if (absl::Status status = CountNew(nodes); !status.ok()) return status;
  std::vector<int64_t> counts;
  for (NodeId node : nodes) counts.push_back(static_cast<int64_t>(counts_.at(node)));
  if (absl::Status status = TakeOffWalked(*out, nodes, &counts); !status.ok()) return status;
  std::vector<Value> values(out->rows);
  std::vector<uint32_t> live;
  for (size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] <= 0) continue;
    values[out->live[i]] = Value(counts[i]);
    live.push_back(out->live[i]);
  }
  out->columns[step_.count] = Column::OfValues(std::move(values));
  out->live = std::move(live);
  return true;
}

}  // namespace dossier
