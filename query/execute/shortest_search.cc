#include "query/execute/shortest_search.h"

#include <algorithm>
#include <utility>

#include "query/expression/batch.h"

namespace dossier {
namespace {

Direction Reversed(Direction direction) {
  if (direction == Direction::kBoth) return direction;
  return direction == Direction::kOut ? Direction::kIn : Direction::kOut;
}

}  // namespace

ShortestSearch::ShortestSearch(const GraphReader& graph, RunControl* control, Direction direction,
                               const TypeSet& types, Allowed allowed)
    : graph_(graph),
      control_(*control),
      types_(types),
      allowed_(std::move(allowed)),
      memory_(control, "a search for shortest paths") {
  forward_.direction = direction;
  backward_.direction = Reversed(direction);
}

absl::Status ShortestSearch::Advance(Side* side, bool all) {
  const std::vector<NodeId> level = std::exchange(side->frontier, {});
  ++side->depth;
  Neighbors neighbors;
  std::vector<uint8_t> allowed;
  for (size_t at = 0; at < level.size(); at += kBatchRows) {
    if (absl::Status status = control_.Check(); !status.ok()) return status;
    const std::span<const NodeId> nodes(level.data() + at, std::min(kBatchRows, level.size() - at));
    absl::Status status = graph_.Expand(nodes, side->direction, types_.types, &neighbors);
    if (status.ok() && allowed_ != nullptr) status = allowed_(neighbors.relationships, &allowed);
    if (!status.ok()) return status;
    const size_t before = side->visits.size();
    for (size_t i = 0; i < nodes.size(); ++i) {
      for (size_t n = neighbors.offsets[i]; n < neighbors.offsets[i + 1]; ++n) {
        if (allowed_ != nullptr && allowed[n] == 0) continue;
        auto [visit, fresh] = side->visits.try_emplace(neighbors.nodes[n]);
        if (fresh) {
          visit->second.depth = side->depth;
          side->frontier.push_back(neighbors.nodes[n]);
        }
        if (fresh || (all && visit->second.depth == side->depth)) {
          visit->second.from.push_back({nodes[i], neighbors.relationships[n]});
        }
      }
    }
    status = memory_.Add((side->visits.size() - before) * 96 +
                         neighbors.nodes.size() * (all ? sizeof(Step) : 0));
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

bool ShortestSearch::ForEachWay(const Side& side, NodeId node, std::vector<Step>* way,
                                const std::function<bool(const std::vector<Step>&)>& take) const {
  const Visit& visit = side.visits.at(node);
  if (visit.depth == 0) return take(*way);
  for (const Step& step : visit.from) {
    way->push_back(step);
    if (!ForEachWay(side, step.node, way, take)) return false;
    way->pop_back();
  }
  return true;
}

absl::Status ShortestSearch::Join(NodeId meeting, bool all, std::vector<Path>* paths) {
  absl::Status status;
  std::vector<Step> way;
  ForEachWay(forward_, meeting, &way, [&](const std::vector<Step>& head) {
    std::vector<Step> rest;
    return ForEachWay(backward_, meeting, &rest, [&](const std::vector<Step>& tail) {
      Path path;
      for (auto step = head.rbegin(); step != head.rend(); ++step) {
        path.nodes.push_back(step->node);
        path.relationships.push_back(step->relationship);
      }
      path.nodes.push_back(meeting);
      for (const Step& step : tail) {
        path.relationships.push_back(step.relationship);
        path.nodes.push_back(step.node);
      }
      status = memory_.Add(64 + 16 * path.nodes.size());
      if (status.ok() && paths->size() % kBatchRows == 0) status = control_.Check();
      paths->push_back(std::move(path));
      return all && status.ok();
    });
  });
  return status;
}

absl::Status ShortestSearch::Find(NodeId start, NodeId end, uint32_t max, bool all,
                                  std::vector<Path>* paths) {
  if (start == end) {
    paths->push_back(Path{{start}, {}});
    return absl::OkStatus();
  }
  forward_.visits[start];
  forward_.frontier = {start};
  backward_.visits[end];
  backward_.frontier = {end};
  while (!types_.nothing && forward_.depth + backward_.depth < max && !forward_.frontier.empty() &&
         !backward_.frontier.empty()) {
    const bool forth = forward_.frontier.size() <= backward_.frontier.size();
    Side& side = forth ? forward_ : backward_;
    const Side& other = forth ? backward_ : forward_;
    if (absl::Status status = Advance(&side, all); !status.ok()) return status;
    // Every shortest path crosses the new level once, at a node of the other side's last level.
    bool met = false;
    for (NodeId node : side.frontier) {
      const auto there = other.visits.find(node);
      if (there == other.visits.end()) continue;
      met = true;
      if (absl::Status status = Join(node, all, paths); !status.ok() || !all) return status;
    }
    if (met) return absl::OkStatus();
  }
  return absl::OkStatus();
}

}  // namespace dossier
