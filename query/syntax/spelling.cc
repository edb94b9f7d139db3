#include "query/syntax/spelling.h"

#include <algorithm>

#include "absl/strings/ascii.h"

namespace dossier {

size_t EditDistance(std::string_view a, std::string_view b, size_t bound) {
  const size_t too_far = bound + 1;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > bound) return too_far;
  // Rows of the table over prefixes of `a`: two back, one back, this one. Cells off the diagonal
  // band stay too_far.
  std::vector<size_t> before_last(b.size() + 1, too_far), last(b.size() + 1, too_far),
      row(b.size() + 1);
  for (size_t j = 0; j <= std::min(bound, b.size()); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    std::fill(row.begin(), row.end(), too_far);
    if (i <= bound) row[0] = i;
    const size_t first = i > bound ? i - bound : 1;
    for (size_t j = first; j <= std::min(b.size(), i + bound); ++j) {
      size_t best = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      best = std::min({best, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, before_last[j - 2] + 1);
      row[j] = std::min(best, too_far);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string NearestSpelling(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string lower = absl::AsciiStrToLower(absl::string_view(word.data(), word.size()));
  std::string best;
  size_t best_distance = 3;
  for (const std::string& candidate : candidates) {
    const size_t allowed = std::min(word.size(), candidate.size()) <= 4 ? 1 : 2;
    const size_t distance = EditDistance(lower, absl::AsciiStrToLower(candidate), allowed);
    if (distance > allowed || distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace dossier
