#include "ingest/language/train/k_means.h"

#include <algorithm>
#include <cmath>

namespace dossier {
namespace {

float Dot(const float* a, const float* b, int n) {
  float lanes[8] = {};
  int i = 0;
  for (; i + 8 <= n; i += 8) {
    for (int j = 0; j < 8; ++j) lanes[j] += a[i + j] * b[i + j];
  }
  float sum = 0;
  for (float lane : lanes) sum += lane;
  for (; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

uint32_t Nearest(const VectorSet& centers, const float* row) {
  uint32_t best = 0;
  float best_score = -2;
  for (uint32_t c = 0; c < centers.size(); ++c) {
    float score = Dot(centers.row(c), row, centers.dimensions);
    if (score > best_score) {
      best_score = score;
      best = c;
    }
  }
  return best;
}

void Normalize(float* row, int n) {
  float length = std::sqrt(Dot(row, row, n));
  if (length > 0) std::for_each(row, row + n, [length](float& x) { x /= length; });
}

// Centers that lost all their rows keep their place.
void MoveCenters(const VectorSet& rows, Clustering* result) {
  VectorSet sums = {rows.dimensions, std::vector<float>(result->centers.values.size(), 0)};
  std::vector<char> used(result->centers.size(), 0);
  for (size_t i = 0; i < rows.size(); ++i) {
    uint32_t c = result->cluster[i];
    used[c] = 1;
    float* sum = sums.values.data() + static_cast<size_t>(c) * rows.dimensions;
    for (int d = 0; d < rows.dimensions; ++d) sum[d] += rows.row(i)[d];
  }
  for (size_t c = 0; c < used.size(); ++c) {
    if (!used[c]) continue;
    float* sum = sums.values.data() + c * rows.dimensions;
    Normalize(sum, rows.dimensions);
    std::copy(sum, sum + rows.dimensions, result->centers.values.data() + c * rows.dimensions);
  }
}

}  // namespace

Clustering KMeans(const VectorSet& rows, int k, int rounds) {
  Clustering result;
  result.cluster.resize(rows.size());
  result.centers.dimensions = rows.dimensions;
  for (int c = 0; c < k; ++c) {
    const float* row = rows.row(rows.size() * c / k);
    result.centers.values.insert(result.centers.values.end(), row, row + rows.dimensions);
  }
  for (int round = 0; round < rounds; ++round) {
    for (size_t i = 0; i < rows.size(); ++i) {
      result.cluster[i] = Nearest(result.centers, rows.row(i));
    }
    if (round + 1 < rounds) MoveCenters(rows, &result);
  }
  return result;
}

}  // namespace dossier
