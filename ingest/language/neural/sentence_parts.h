// How sentences are handed to the net: whole, or cut where they are too long.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/text/document.h"

namespace dossier {

// No sentence is read by the net in more tokens than this at a time.
inline constexpr uint32_t kLongestPart = 160;

// The document's sentences in order, as ranges of tokens of at most kLongestPart; longer ones are
// cut, behind a comma or semicolon if there is one.
std::vector<Range> SentenceParts(const Document& document);

}  // namespace dossier
