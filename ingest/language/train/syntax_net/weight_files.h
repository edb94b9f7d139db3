// Reads the arrays that weights.py writes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

struct WeightArray {
  uint32_t rows = 0;
  uint32_t columns = 0;
  std::vector<float> values;

  const float* Row(uint32_t i) const { return values.data() + size_t{i} * columns; }
};

struct WeightFiles {
  std::map<std::string, WeightArray> arrays;
  std::vector<std::string> words;  // of the rows of array 'words', if there is one

  static absl::StatusOr<WeightFiles> Read(const std::string& folder);
  // An empty array for a name that is not there.
  const WeightArray& Get(const std::string& name) const;
};

// The arrays of several matrices one below the other.
WeightArray Stack(const std::vector<const WeightArray*>& parts);

}  // namespace dossier
