// Which matrices the name net's file holds, of which size: what its reader and its writer agree on.
#pragma once

#include "ingest/language/name_features.h"
#include "ingest/language/neural/name_net_model.h"
#include "ingest/language/neural/section_reader.h"

namespace dossier {

inline constexpr int kNameNetMatrices = 3 + 4 + 2;
inline constexpr int kNameNetSections = 1 + 2 + kNameNetMatrices * 3 + 1;
inline constexpr uint32_t kChain = (kNameLabels + 1) * kNameLabels;

// Sizes that the kernels can work with.
constexpr bool Plausible(const NameNetSizes& s) {
  return s.states % 2 == 0 && s.states <= 1024 && s.word % 2 == 0 && s.word <= 512 &&
         s.width % 16 == 0 && s.width > 0 && s.width <= 256 && s.units % 16 == 0 && s.units > 0 &&
         s.units <= 256;
}

}  // namespace dossier
