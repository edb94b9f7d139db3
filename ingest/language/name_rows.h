// What the name net looks at besides the sentence's states: rows of a table of vectors.
#pragma once

#include <cstdint>

namespace dossier {

// NameFeatures::FillRows gives each token a set of rows. Kinds of few values have rows of their
// own; words and parts of words share the rest by their hash. Part of the model file's format.
enum NameRowBegin : uint32_t {
  kShapeRows = 0,                      // WrittenShape
  kTagRows = kShapeRows + 240,         // Penn tags
  kPhraseRows = kTagRows + 64,         // bits of gazetteer groups
  kEvidenceRows = kPhraseRows + 32,    // bits of evidence, of small and capitalized words
  kHeadRows = kEvidenceRows + 64,      // bits of kinds of head words, likewise
  kRunHeadRows = kHeadRows + 32,       // those of the run of capitalized words
  kLastHeadRows = kRunHeadRows + 16,   // those of the run's last word
  kRunPlaceRows = kLastHeadRows + 16,  // the run's length and the place within it
  kFineRows = kRunPlaceRows + 64,      // clusters
  kMiddleRows = kFineRows + 1024,
  kLastFineRows = kMiddleRows + 256,      // cluster of the run's last word
  kFirstFineRows = kLastFineRows + 1024,  // of its first
  kHashedNameRows = kFirstFineRows + 1024,
};
inline constexpr uint32_t kNameHashes = 16384;
inline constexpr uint32_t kNameRows = kHashedNameRows + kNameHashes;

}  // namespace dossier
