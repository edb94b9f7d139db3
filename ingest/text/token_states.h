// What a net says of each token, for later stages.
#pragma once

#include <cstdint>
#include <vector>

namespace dossier {

// A vector a token: scales[token] * values[token * width ...]. Empty where no stage left any.
struct TokenStates {
  uint32_t width = 0;
  std::vector<int16_t> values;
  std::vector<float> scales;
};

}  // namespace dossier
