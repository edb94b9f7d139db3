// Names and words as scoring compares them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/evaluate/article_facts.h"

namespace dossier {

// The words of a text without case, punctuation, possessive 's and 'the'.
std::vector<std::string> PlainWords(std::string_view text);

// The name and aliases of an entity, each as its plain words with single blanks; empty ones left
// out.
std::set<std::string> NameForms(const EntityFact& entity);

// Token F1 of two texts' plain words, in [0, 1].
double WordOverlap(std::string_view a, std::string_view b);

}  // namespace dossier
