// Reads annotated articles as the ranker would and teaches it what it does wrong.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/chains/chain_features.h"
#include "ingest/language/models.h"
#include "ingest/language/train/chain_training.h"
#include "ingest/language/train/coreference_corpus.h"
#include "ingest/text/document.h"

namespace dossier {

class ChainLearner {
 public:
  // Both must outlive it.
  ChainLearner(const LanguageModels& models, ChainTraining* training)
      : models_(models), training_(training) {}

  // The document is the article's, with all layers but chains. Earlier phrases go where the model
  // would put them; names of an article that is not complete go where they belong, untaught.
  void Read(const CoreferenceArticle& article, const Document& document);

 private:
  void ListChoices(uint32_t p, const std::vector<uint32_t>& chains, const ChainFeatures& features);

  const LanguageModels& models_;
  ChainTraining* training_;
  std::vector<uint32_t> candidates_;
  std::vector<ChainChoice> choices_;
};

}  // namespace dossier
