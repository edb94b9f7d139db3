// What tagger, parser and name finder know of a word by itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/language/word_clusters.h"
#include "ingest/text/word_table.h"

namespace dossier {

struct Token;

// Numbers from which features are made. Suffixes and prefixes are of 1-4 bytes, 0 where the word is
// no longer than that.
struct LexicalFeatures {
  uint64_t word = 0;  // hash of the lower-case word, figures made one digit
  uint16_t fine = 0;  // word clusters, 0 = none
  uint8_t middle = 0;
  uint8_t coarse = 0;
  uint32_t suffix[4] = {};
  uint32_t prefix[4] = {};
};

// The features of every word of a document, by WordId; made once a document.
std::vector<LexicalFeatures> MakeLexicalFeatures(const WordTable& words,
                                                 const WordClusters& clusters);

// A small number for how the token is written: case, digits, hyphen, first in its sentence.
uint64_t ShapeOf(const Token& token);

}  // namespace dossier
