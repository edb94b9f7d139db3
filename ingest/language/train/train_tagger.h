// Training of the tagger.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ingest/language/train/treebank.h"
#include "ingest/language/word_clusters.h"

namespace dossier {

struct TaggerTraining {
  int rounds = 8;
  size_t features = 300000;  // kept
  int margin = 30;  // lead over the best wrong label below which a right decision still teaches
  int updates = 3;  // a feature kept was updated at least so often
};

// A model file trained on the sentences for which `use` holds.
std::string TrainTagger(const Treebank& bank, const WordClusters& clusters,
                        const TaggerTraining& training, const std::function<bool(uint32_t)>& use);

// Replaces the tags of the sentences chosen by `use` by the model's.
void TagSentences(const std::string& model, const WordClusters& clusters,
                  const std::function<bool(uint32_t)>& use, Document* document);

}  // namespace dossier
