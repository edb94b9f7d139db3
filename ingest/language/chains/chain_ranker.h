// Phrase by phrase: which chain it goes on with, if any.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/chains/chain_features.h"
#include "ingest/language/chains/chain_model.h"

namespace dossier {

// Of one phrase.
struct ChainLink {
  uint32_t antecedent = kNone;  // an earlier phrase
  int32_t lead = 0;             // over beginning a chain, in ChainModel::kUnit
  int32_t over_others = 0;      // over the best antecedent of another chain, or over none
};

class ChainRanker {
 public:
  // Both must outlive it.
  ChainRanker(const ChainModel& model, ChainFeatures* features);

  // For every phrase in order.
  ChainLink Judge(uint32_t p);

 private:
  // What a phrase's head word adds.
  struct WordShares {
    ChainModel::Sums first, pair, antecedent;
  };
  ChainLink Choose(int32_t alone) const;

  const ChainModel& model_;
  ChainFeatures* features_;
  std::vector<WordShares> shares_;  // of each distinct word
  ChainInputs inputs_;
  std::vector<uint32_t> candidates_;
  std::vector<int32_t> scores_;  // of each candidate
};

// The links of all phrases of a document with all layers but chains.
std::vector<ChainLink> RankPhrases(const Document& document, const ChainModel& model,
                                   const SyntaxModel& words, const WordClusters& clusters,
                                   const std::vector<NounPhrase>& phrases);

}  // namespace dossier
