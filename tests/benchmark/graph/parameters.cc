#include "tests/benchmark/graph/parameters.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "tests/benchmark/graph/adjacency.h"

namespace dossier::benchmark {
namespace {

// The lowest of the ids with the most.
uint32_t Most(const std::vector<uint32_t>& count) {
  return static_cast<uint32_t>(std::max_element(count.begin(), count.end()) - count.begin());
}

std::vector<uint32_t> CountOf(const std::vector<uint32_t>& ids, uint32_t nodes) {
  std::vector<uint32_t> count(nodes);
  for (const uint32_t id : ids) ++count[id];
  return count;
}

uint32_t Middle(const NodeTable& people, const std::vector<uint32_t>& count) {
  std::vector<std::pair<uint32_t, uint32_t>> order;
  for (uint32_t id = people.first; id < people.first + people.count; ++id) {
    order.emplace_back(count[id], id);
  }
  std::sort(order.begin(), order.end());
  return order[order.size() / 2].second;
}

std::string Commonest(const std::vector<std::string>& texts) {
  std::map<std::string, uint32_t> count;
  for (const std::string& text : texts) ++count[text];
  return std::max_element(count.begin(), count.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// The steps to the last person found, six at most, and who that is.
std::pair<uint32_t, uint32_t> Farthest(const NewsGraph& graph, uint32_t start) {
  const RelationshipTable& meetings = graph.relationship("MET_WITH");
  const Adjacency out(meetings, true, graph.node_count());
  const Adjacency in(meetings, false, graph.node_count());
  std::vector<uint32_t> steps(graph.node_count(), ~0u);
  std::vector<uint32_t> queue = {start};
  steps[start] = 0;
  for (size_t next = 0; next < queue.size() && steps[queue[next]] < 6; ++next) {
    for (const Adjacency* side : {&out, &in}) {
      for (const uint32_t other : side->Neighbors(queue[next])) {
        if (steps[other] != ~0u) continue;
        steps[other] = steps[queue[next]] + 1;
        queue.push_back(other);
      }
    }
  }
  return {steps[queue.back()], queue.back()};
}

Value Id(uint32_t id) { return Value(static_cast<int64_t>(id)); }

}  // namespace

Map PickParameters(const NewsGraph& graph) {
  const NodeTable& people = graph.node("Person");
  const std::vector<std::string>& names = people.column("name").texts;
  const std::vector<uint32_t> met =
      CountOf(graph.relationship("MET_WITH").from, graph.node_count());
  const uint32_t person = Middle(people, met);
  const auto [length, far] = Farthest(graph, person);
  std::string prefix = names[people.count / 3].substr(0, 3);
  std::string prefix_end = prefix;
  ++prefix_end.back();
  Map parameters;
  parameters["hub"] = Id(Most(met));
  parameters["person"] = Id(person);
  parameters["personName"] = Value(names[person - people.first]);
  parameters["popular"] =
      Id(Most(CountOf(graph.relationship("MENTIONS_Article_Person").to, graph.node_count())));
  parameters["country"] = Value(Commonest(people.column("country").texts));
  parameters["source"] = Value(Commonest(graph.node("Article").column("source").texts));
  parameters["prefix"] = Value(prefix);
  parameters["prefixEnd"] = Value(prefix_end);
  parameters["part"] = Value("briven");
  parameters["farA"] = Id(person);
  parameters["farB"] = Id(far);
  parameters["farLength"] = Id(length);
  return parameters;
}

}  // namespace dossier::benchmark
