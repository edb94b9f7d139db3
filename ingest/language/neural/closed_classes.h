// Which words may be pronouns, determiners, auxiliaries and the like: those of a list, no others.
#pragma once

#include <string_view>

#include "ingest/text/tags.h"

namespace dossier {

// Whether the word, in small letters, is one of lexicon/function_words.txt. Any thread.
bool IsFunctionWord(std::string_view lower);

// Tags of which English makes no new words: pronouns, determiners, modal verbs, conjunctions,
// particles, question words.
bool IsClosed(PennTag tag);
bool IsClosed(UniversalTag tag);

}  // namespace dossier
