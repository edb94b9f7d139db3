#include "ingest/evaluate/scores.h"

#include <algorithm>

namespace dossier {

double Tally::F1() const {
  const double p = Precision(), r = Recall();
  return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
}

Tally& Tally::operator+=(const Tally& other) {
  found += other.found;
  right += other.right;
  wanted += other.wanted;
  hit += other.hit;
  return *this;
}

Tally& TallyTable::operator[](std::string_view name) {
  for (auto& [known, tally] : tallies_) {
    if (known == name) return tally;
  }
  return tallies_.emplace_back(std::string(name), Tally()).second;
}

std::vector<std::pair<std::string, Tally>> TallyTable::ByWanted() const {
  auto sorted = tallies_;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second.wanted > b.second.wanted; });
  return sorted;
}

}  // namespace dossier
