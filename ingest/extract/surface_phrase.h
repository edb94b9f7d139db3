#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/text/index.h"

namespace dossier {

class Document;

// Noun phrases by the order and tags of words alone, for where the parse has gone wrong. All stay
// within the sentence.

// The phrase that begins at `at` (adverbs skipped): its range and the last noun or pronoun as head;
// head kNone where none begins there. It ends before a second determiner: 'handed Guyana a victory'
// is two phrases.
struct SurfacePhrase {
  Range tokens;
  uint32_t head = kNone;
};
SurfacePhrase PhraseFrom(const Document& document, uint32_t at);

// The phrase that ends right before `at` (adverbs and auxiliaries skipped), unless a preposition
// stands before it.
SurfacePhrase PhraseBefore(const Document& document, uint32_t at);

// What a relative pronoun means: the noun or name before it, over a comma and a bracket; kNone
// where none stands there.
uint32_t AntecedentOf(const Document& document, uint32_t pronoun);

}  // namespace dossier
