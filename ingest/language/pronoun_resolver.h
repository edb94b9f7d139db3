// Whom 'he', 'her', 'it' and 'they' stand for.
#pragma once

#include <cstdint>

#include "ingest/language/discourse.h"

namespace dossier {

// Adds a mention for the third-person pronoun at `token` if an entity fits; see CoreferenceStage
// for the rules.
void ResolvePronoun(uint32_t token, Discourse* discourse);

// Whether the token is such a pronoun and may refer ('it' in 'it rained' may not).
bool IsReferringPronoun(const Document& document, uint32_t token);

}  // namespace dossier
