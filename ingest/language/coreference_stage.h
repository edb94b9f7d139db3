// Who is who within the article.
#pragma once

#include "ingest/language/gazetteer.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Fills mentions and entities, by rules, surest first:
//  - names: the same words, acronyms, surnames and given names of persons named in full, short
//  forms of organizations, aliases of countries, nationalities with their country;
//  - appositions and predicates that describe a name give nominals of it;
//  - nominals ('the company', 'the president', 'both countries') to the nearest entity that fits by
//  class, finer label or title;
//  - third-person pronouns to the nearest entity that agrees, subjects first, never to what stands
//  in the same clause as an argument of one verb.
// What fits nothing is left out rather than guessed. 'I' and 'we' are left to whoever knows the
// speakers.
class CoreferenceStage : public Stage {
 public:
  // Must outlive it.
  explicit CoreferenceStage(const Gazetteer* gazetteer) : gazetteer_(gazetteer) {}
  std::string_view name() const override { return "coreference"; }
  Layers requires_() const override {
    return {Layer::kTokens, Layer::kSentences, Layer::kTags,   Layer::kLemmas,
            Layer::kNames,  Layer::kParse,     Layer::kTitles, Layer::kAcronyms};
  }
  Layers provides() const override { return {Layer::kCoreference}; }
  absl::Status Run(Document* document) const override;

 private:
  const Gazetteer* gazetteer_;
};

}  // namespace dossier
