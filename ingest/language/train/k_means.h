// k-means over word vectors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dossier {

// Row-major vectors of one length.
struct VectorSet {
  int dimensions = 0;
  std::vector<float> values;

  size_t size() const { return values.size() / dimensions; }
  const float* row(size_t i) const { return values.data() + i * dimensions; }
};

struct Clustering {
  std::vector<uint32_t> cluster;  // of each row
  VectorSet centers;              // of length 1
};

// Spherical k-means (cosine): Lloyd's algorithm from rows spread evenly over the input, `rounds`
// times. Rows should have length 1. One thread, so the same input gives the same classes.
Clustering KMeans(const VectorSet& rows, int k, int rounds);

}  // namespace dossier
