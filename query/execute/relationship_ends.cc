#include "query/execute/relationship_ends.h"

#include <algorithm>
#include <utility>

#include "query/execute/fanout.h"
#include "query/execute/node_ids.h"
#include "query/execute/relationship_filter.h"
#include "query/execute/type_set.h"

namespace dossier {

RelationshipEndsOperator::RelationshipEndsOperator(Execution* execution, EndsStep step,
                                                   OperatorPtr input)
    : Operator(execution), step_(std::move(step)), input_(std::move(input)) {}

absl::Status RelationshipEndsOperator::OpenImpl() { return input_->Open(); }

// At most two rows come of one, so a batch of input makes a batch of output (of up to twice the
// usual size).
absl::StatusOr<bool> RelationshipEndsOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(&in_);
  if (!more.ok() || !*more) return more;
  const std::vector<RelationshipId> ids =
      RelationshipIds(in_.columns[step_.relationship], in_.live);
  std::vector<NodeId> from, to;
  if (step_.from_bound) from = NodeIds(in_.columns[step_.from], in_.live);
  if (step_.to_bound) to = NodeIds(in_.columns[step_.to], in_.live);
  std::vector<RelationshipRecord> records;
  if (absl::Status status = execution_.graph.Relationships(ids, &records); !status.ok())
    return status;
  const TypeSet types = TypeSet::Of(step_.types, execution_.graph.catalog());

  std::vector<uint32_t> sources;
  std::vector<NodeId> starts, ends;
  for (size_t i = 0; i < ids.size(); ++i) {
    const RelationshipRecord& record = records[i];
    const bool typed = types.types.empty() || std::find(types.types.begin(), types.types.end(),
                                                        record.type) != types.types.end();
    if (record.id == kNoId || types.nothing || !typed) continue;
    if (OccursIn(record.id, in_, step_.distinct_from, in_.live[i])) continue;
    const auto offer = [&](NodeId a, NodeId b) {
      if ((step_.from_bound && from[i] != a) || (step_.to_bound && to[i] != b)) return;
      if (step_.from == step_.to && a != b) return;
      sources.push_back(in_.live[i]);
      starts.push_back(a);
      ends.push_back(b);
    };
    if (step_.direction != Direction::kIn) offer(record.start, record.end);
    const bool loop = record.start == record.end && step_.direction == Direction::kBoth;
    if (step_.direction != Direction::kOut && !loop) offer(record.end, record.start);
  }
  CopyRows(in_, step_.carry, sources, out);
  if (!step_.from_bound) out->columns[step_.from] = Column::OfNodes(std::move(starts));
  if (!step_.to_bound) out->columns[step_.to] = Column::OfNodes(std::move(ends));
  out->SetRows(sources.size());
  return true;
}

}  // namespace dossier
