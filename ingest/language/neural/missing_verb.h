// Sentences in which the net sees no finite verb although one stands there.
#pragma once

#include <span>

#include "ingest/language/neural/syntax_decoder.h"

namespace dossier {

// In short sentences of names that were never seen the net reads 'Canada imposed tariffs' as
// 'tariffs imposed by Canada' and 'Kenya plans to leave' as plans of Kenya. Where a part has a noun
// at its root and no finite verb at all, such a participle or noun in -s right behind a proper name
// becomes the verb: the name its subject, and what it was hung on, or hangs on it, its complement.
// Changes nothing else. `part` is one part of a sentence, in order; one pass.
void RestoreMissingVerb(std::span<TokenSyntax> part);

}  // namespace dossier
