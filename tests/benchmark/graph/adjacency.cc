#include "tests/benchmark/graph/adjacency.h"

#include <numeric>

namespace dossier::benchmark {
namespace {

// The first of each node's places, were `keys` sorted.
std::vector<uint32_t> Offsets(const std::vector<uint32_t>& keys, uint32_t nodes) {
  std::vector<uint32_t> offsets(nodes + 1);
  for (const uint32_t key : keys) ++offsets[key + 1];
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  return offsets;
}

// `rows` in the order of their keys; those of one key stay as they were.
std::vector<uint32_t> Sorted(const std::vector<uint32_t>& rows, const std::vector<uint32_t>& keys,
                             uint32_t nodes) {
  std::vector<uint32_t> next = Offsets(keys, nodes);
  std::vector<uint32_t> sorted(rows.size());
  for (const uint32_t row : rows) sorted[next[keys[row]]++] = row;
  return sorted;
}

}  // namespace

Adjacency::Adjacency(const RelationshipTable& table, bool out, uint32_t nodes)
    : offsets_(Offsets(out ? table.from : table.to, nodes)) {
  const std::vector<uint32_t>& near = out ? table.from : table.to;
  const std::vector<uint32_t>& far = out ? table.to : table.from;
  std::vector<uint32_t> rows(table.size());
  std::iota(rows.begin(), rows.end(), 0);
  rows_ = Sorted(Sorted(rows, far, nodes), near, nodes);
  neighbors_.reserve(rows_.size());
  for (const uint32_t row : rows_) neighbors_.push_back(far[row]);
}

}  // namespace dossier::benchmark
