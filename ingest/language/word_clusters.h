// Classes of words that occur in like company: k-means over word vectors.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

// Looks up lower-case words. Two words in some ten million share a fingerprint and so a class.
class WordClusters {
 public:
  static absl::StatusOr<WordClusters> Open(std::string_view bytes);

  // 1 ... classes, or 0 for a word without a class.
  uint16_t Fine(std::string_view lower_word) const;
  // The coarser classes that a fine one belongs to; 0 for 0.
  uint8_t Middle(uint16_t fine) const { return middle_[fine]; }
  uint8_t Coarse(uint16_t fine) const { return coarse_[fine]; }

 private:
  WordClusters() = default;

  std::span<const uint32_t> keys_;  // open addressing; 0 = free; size a power of two
  std::span<const uint16_t> values_;
  std::span<const uint8_t> middle_;
  std::span<const uint8_t> coarse_;
};

}  // namespace dossier
