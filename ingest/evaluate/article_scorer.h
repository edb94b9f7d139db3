// Counts what a system found in one article against its gold.
#pragma once

#include <string_view>

#include "ingest/evaluate/article_facts.h"
#include "ingest/evaluate/entity_alignment.h"
#include "ingest/evaluate/scores.h"

namespace dossier {

class OntologyIndex;

// What the gold is taken to say.
struct ScoringRules {
  const OntologyIndex* ontology = nullptr;
  // Types that are right where the gold has them and unjudged elsewhere (IsPartlyAnnotated,
  // IsJoint).
  bool (*unjudged)(std::string_view type) = nullptr;
};

// Adds the article to the scores. `alignment` leads from the system's entities to the gold's.
//   An entity is right where its label agrees, each gold entity once. Groups and events are not
//   counted. A fact is right where gold accepts it (fact_match.h) and stands alike; the same fact
//   found again counts once. A statement is right where its speaker agrees and two thirds and more
//   of the words (0.7 of token F1), each gold statement once. A trap is sprung where it is
//   asserted.
void ScoreArticle(const ArticleFacts& gold, const ArticleFacts& system,
                  const EntityAlignment& alignment, std::string_view text,
                  const ScoringRules& rules, Scores* scores);

}  // namespace dossier
