// Relationships by node, flat in memory: what the fastest hand-written program would walk.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tests/benchmark/graph/news_graph.h"

namespace dossier::benchmark {

class Adjacency {
 public:
  // By their starts (`out`) or by their ends; `nodes` is one more than the last id.
  Adjacency(const RelationshipTable& table, bool out, uint32_t nodes);

  // The nodes at the other ends, ascending, parallel relationships each by itself.
  std::span<const uint32_t> Neighbors(uint32_t node) const {
    return {neighbors_.data() + offsets_[node], neighbors_.data() + offsets_[node + 1]};
  }
  // Beside them, their rows in the table.
  std::span<const uint32_t> Rows(uint32_t node) const {
    return {rows_.data() + offsets_[node], rows_.data() + offsets_[node + 1]};
  }
  uint32_t Degree(uint32_t node) const { return offsets_[node + 1] - offsets_[node]; }

 private:
  std::vector<uint32_t> offsets_, neighbors_, rows_;
};

}  // namespace dossier::benchmark
