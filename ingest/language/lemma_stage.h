// Fills Token::lemma.
#pragma once

#include "ingest/language/lemmatizer.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// Proper nouns keep their written form ('Sheinbaum'), all else is in small letters.
class LemmaStage : public Stage {
 public:
  // Must outlive it.
  explicit LemmaStage(const Lemmatizer* lemmatizer) : lemmatizer_(lemmatizer) {}
  std::string_view name() const override { return "lemmas"; }
  Layers requires_() const override { return {Layer::kTokens, Layer::kTags}; }
  Layers provides() const override { return {Layer::kLemmas}; }
  absl::Status Run(Document* document) const override;

 private:
  const Lemmatizer* lemmatizer_;
};

}  // namespace dossier
