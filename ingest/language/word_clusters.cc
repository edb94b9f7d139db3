#include "ingest/language/word_clusters.h"

#include <algorithm>
#include <bit>

#include "ingest/language/feature_hash.h"
#include "ingest/language/flat_file.h"

namespace dossier {

absl::StatusOr<WordClusters> WordClusters::Open(std::string_view bytes) {
  absl::StatusOr<FlatFile> file =
      FlatFile::Open(bytes, FlatKind::kWordClusters, 4, "word clusters");
  if (!file.ok()) return file.status();
  WordClusters clusters;
  clusters.keys_ = file->Array<uint32_t>(0);
  clusters.values_ = file->Array<uint16_t>(1);
  clusters.middle_ = file->Array<uint8_t>(2);
  clusters.coarse_ = file->Array<uint8_t>(3);
  size_t slots = clusters.keys_.size();
  auto in_bounds = [&](uint16_t v) {
    return v < clusters.middle_.size() && v < clusters.coarse_.size();
  };
  if (!std::has_single_bit(slots) || clusters.values_.size() < slots ||
      std::count(clusters.keys_.begin(), clusters.keys_.end(), 0u) == 0 ||
      !std::all_of(clusters.values_.begin(), clusters.values_.end(), in_bounds)) {
    return absl::DataLossError("model 'word clusters' is damaged; install the program again");
  }
  return clusters;
}

uint16_t WordClusters::Fine(std::string_view lower_word) const {
  uint64_t hash = HashText(lower_word);
  uint32_t key = static_cast<uint32_t>(hash >> 32) | 1;
  size_t mask = keys_.size() - 1;
  for (size_t slot = hash & mask; keys_[slot] != 0; slot = (slot + 1) & mask) {
    if (keys_[slot] == key) return values_[slot];
  }
  return 0;
}

}  // namespace dossier
