// When things happen in the made-up news.
#pragma once

#include <algorithm>
#include <cstdint>

#include "tests/benchmark/graph/random.h"

namespace dossier::benchmark {

inline constexpr int32_t kFirstDay = 12784;  // 2005-01-01
inline constexpr uint32_t kDays = 7305;      // up to 2024-12-31

// More of them towards the present.
inline int32_t NewsDay(Random* random) {
  return kFirstDay + static_cast<int32_t>(random->Late(kDays));
}

// Between 0 and 1000, more often above 500.
inline uint16_t Confidence(Random* random) {
  return static_cast<uint16_t>(std::max(random->Below(1001), random->Below(1001)));
}

}  // namespace dossier::benchmark
