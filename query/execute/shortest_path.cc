#include "query/execute/shortest_path.h"

#include <algorithm>

#include "graph/value/equality.h"
#include "query/execute/fanout.h"
#include "query/execute/node_ids.h"
#include "query/execute/shortest_search.h"
#include "query/syntax/query_error.h"

namespace dossier {

ShortestPathOperator::ShortestPathOperator(Execution* execution, ShortestPathStep step,
                                           OperatorPtr input)
    : Operator(execution), step_(std::move(step)), input_(std::move(input)) {}

absl::Status ShortestPathOperator::OpenImpl() {
  if (step_.search.min > 1) {
    return RuntimeError(QueryErrorType::kSyntaxError, "InvalidPathLength",
                        "a shortest path takes 0 or 1 as its least length");
  }
  in_.live.clear();
  found_.clear();
  live_ = 0;
  return input_->Open();
}

absl::Status ShortestPathOperator::Allowed(uint32_t row,
                                           std::span<const RelationshipId> relationships,
                                           std::vector<uint8_t>* allowed) const {
  allowed->assign(relationships.size(), 1);
  for (const auto& [name, slot] : step_.search.properties) {
    const KeyId key = execution_.graph.catalog().FindKey(name);
    std::vector<Value> values(relationships.size());
    if (key != kNoName) {
      absl::Status status = execution_.graph.RelationshipProperties(relationships, key, &values);
      if (!status.ok()) return status;
    }
    const Value wanted = in_.columns[slot].Get(row);
    for (size_t i = 0; i < values.size(); ++i) {
      if (Equals(values[i], wanted) != Truth::kTrue) (*allowed)[i] = 0;
    }
  }
  return absl::OkStatus();
}

absl::Status ShortestPathOperator::Search(uint32_t row) {
  const ExpandStep& expand = step_.search.expand;
  const NodeId start = NodeIds(in_.columns[expand.from], std::span(&row, 1))[0];
  const NodeId end = NodeIds(in_.columns[expand.to], std::span(&row, 1))[0];
  if (start == kNoId || end == kNoId || (start == end && step_.search.min > 0))
    return absl::OkStatus();
  const TypeSet types = TypeSet::Of(expand.types, execution_.graph.catalog());
  ShortestSearch::Allowed allowed;
  if (!step_.search.properties.empty()) {
    allowed = [this, row](std::span<const RelationshipId> ids, std::vector<uint8_t>* out) {
      return Allowed(row, ids, out);
    };
  }
  ShortestSearch search(execution_.graph, &execution_.control, expand.direction, types,
                        std::move(allowed));
  std::vector<Path> paths;
  absl::Status status = search.Find(start, end, step_.search.max, step_.all, &paths);
  if (!status.ok()) return status;
  for (Path& path : paths) {
    if (step_.search.reversed) {
      std::reverse(path.nodes.begin(), path.nodes.end());
      std::reverse(path.relationships.begin(), path.relationships.end());
    }
    found_.emplace_back(row, std::move(path));
  }
  return absl::OkStatus();
}

void ShortestPathOperator::Emit(Batch* out) {
  const size_t count = std::min(kBatchRows, found_.size());
  std::vector<uint32_t> sources;
  std::vector<Value> paths, lists;
  for (size_t i = found_.size() - count; i < found_.size(); ++i) {
    sources.push_back(found_[i].first);
    if (step_.search.expand.relationship != kNoSlot) {
      List list;
      for (RelationshipId id : found_[i].second.relationships)
        list.push_back(Value(RelationshipRef{id}));
      lists.push_back(Value(std::move(list)));
    }
    if (step_.path != kNoSlot) paths.push_back(Value(std::move(found_[i].second)));
  }
  found_.resize(found_.size() - count);
  CopyRows(in_, step_.search.expand.carry, sources, out);
  if (step_.path != kNoSlot) out->columns[step_.path] = Column::OfValues(std::move(paths));
  if (step_.search.expand.relationship != kNoSlot) {
    out->columns[step_.search.expand.relationship] = Column::OfValues(std::move(lists));
  }
  out->SetRows(count);
}

absl::StatusOr<bool> ShortestPathOperator::NextImpl(Batch* out) {
  while (found_.empty()) {
    if (live_ == in_.live.size()) {
      absl::StatusOr<bool> more = input_->Next(&in_);
      if (!more.ok() || !*more) return more;
      live_ = 0;
    }
    if (absl::Status status = Search(in_.live[live_++]); !status.ok()) return status;
  }
  Emit(out);
  return true;
}

}  // namespace dossier
