// What links of phrases tell of entities with names.
#pragma once

#include <vector>

#include "ingest/language/chains/chain_ranker.h"
#include "ingest/language/noun_phrase.h"

namespace dossier {

// Gives pronouns and definite descriptions to the entities that the ranker leads to, where it is
// sure and the words agree: adds mentions to the document, or moves those of pronouns that rules
// gave elsewhere. Names stay where they are. `links` holds one link a phrase.
void GiveToEntities(const std::vector<NounPhrase>& phrases, const std::vector<ChainLink>& links,
                    Document* document);

}  // namespace dossier
