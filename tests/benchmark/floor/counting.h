// What the hand-written queries share: sets and counts of node ids, and the first few by count.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/value/value.h"
#include "tests/benchmark/floor/floor_graph.h"

namespace dossier::benchmark {

inline uint32_t IdOf(const Map& parameters, std::string_view name) {
  return static_cast<uint32_t>(parameters.find(name)->second.integer());
}
inline const std::string& TextOf(const Map& parameters, std::string_view name) {
  return parameters.find(name)->second.string();
}

inline Value Number(uint64_t number) { return Value(static_cast<int64_t>(number)); }
inline Answer OneNumber(uint64_t number) { return {{Number(number)}}; }

class NodeSet {
 public:
  explicit NodeSet(uint32_t nodes) : has_(nodes) {}
  // Whether it is new.
  bool Add(uint32_t id) {
    if (has_[id]) return false;
    has_[id] = 1;
    ++size_;
    return true;
  }
  uint64_t size() const { return size_; }

 private:
  std::vector<uint8_t> has_;
  uint64_t size_ = 0;
};

// (id, count) of the `limit` ids with the highest counts, of equal counts the lowest ids; none
// without a count.
inline std::vector<std::pair<uint32_t, uint32_t>> Highest(const std::vector<uint32_t>& count,
                                                          size_t limit) {
  std::vector<std::pair<uint32_t, uint32_t>> found;
  for (uint32_t id = 0; id < count.size(); ++id) {
    if (count[id] > 0) found.emplace_back(id, count[id]);
  }
  const size_t kept = std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    [](const auto& a, const auto& b) {
                      return a.second != b.second ? a.second > b.second : a.first < b.first;
                    });
  found.resize(kept);
  return found;
}

inline Answer TenHighest(const std::vector<uint32_t>& count) {
  Answer answer;
  for (const auto& [id, times] : Highest(count, 10)) answer.push_back({Number(id), Number(times)});
  return answer;
}

}  // namespace dossier::benchmark
