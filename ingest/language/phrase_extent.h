// How far the phrase of a noun reaches.
#pragma once

#include <cstdint>

#include "ingest/text/document.h"

namespace dossier {

// The noun or pronoun with all that belongs to it but appositions, asides and what it is
// coordinated with. `core`: only up to the first part behind it that is a clause or has a
// preposition.
Range PhraseExtent(const Document& document, uint32_t head, bool core);

// The name of the head, or of what stands beside it as one name with it ('Secretary Jane Roe');
// kNone where there is none.
uint32_t NameOfPhrase(const Document& document, uint32_t head);

}  // namespace dossier
