// Finds the titles and posts written beside persons' names.
#pragma once

#include "ingest/language/gazetteer.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Sets Name::head by the parse. Before a name: a known title with the capitalized words before it
// ('Foreign Office Minister'). After a name: an apposition whose head is a title ('Juan Pérez, 43,
// mayor of Toluca'). Also sets the gender of persons by 'Mr', 'Mrs', 'Queen' and the like.
class TitleStage : public Stage {
 public:
  // Must outlive it.
  explicit TitleStage(const Gazetteer* gazetteer) : gazetteer_(gazetteer) {}
  std::string_view name() const override { return "titles"; }
  Layers requires_() const override {
    return {Layer::kTokens, Layer::kSentences, Layer::kTags, Layer::kNames, Layer::kParse};
  }
  Layers provides() const override { return {Layer::kTitles}; }
  absl::Status Run(Document* document) const override;

 private:
  Range Before(const Document& document, const Name& name) const;
  Range After(const Document& document, const Name& name) const;

  const Gazetteer* gazetteer_;
};

}  // namespace dossier
