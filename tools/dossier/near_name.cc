#include "tools/dossier/near_name.h"

#include <algorithm>
#include <vector>

namespace dossier {
namespace {

// Optimal string alignment distance (Levenshtein with swaps of neighbours).
size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<size_t>> d(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) {
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string NearName(std::string_view typed, std::span<const std::string_view> names) {
  if (typed.size() > 64) return "";
  std::string best;
  size_t least = typed.size() / 3 + 2;
  for (std::string_view name : names) {
    size_t distance = Distance(typed, name);
    if (distance < least && distance <= std::max<size_t>(1, name.size() / 3)) {
      least = distance;
      best = std::string(name);
    }
  }
  return best;
}

}  // namespace dossier
