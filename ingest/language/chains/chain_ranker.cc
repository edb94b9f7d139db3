#include "ingest/language/chains/chain_ranker.h"

#include <algorithm>
#include <utility>

namespace dossier {

ChainRanker::ChainRanker(const ChainModel& model, ChainFeatures* features)
    : model_(model), features_(features) {
  const WordVectors& vectors = features_->vectors();
  for (uint32_t w = 0; w < vectors.words(); ++w) {
    std::span<const float> vector = vectors.OfWord(w);
    shares_.push_back(
        {model.Bias(ChainModel::kFirst) + model.Word(ChainModel::kFirst, false, vector),
         model.Bias(ChainModel::kPair) + model.Word(ChainModel::kPair, false, vector),
         model.Word(ChainModel::kPair, true, vector)});
  }
}

ChainLink ChainRanker::Judge(uint32_t p) {
  const WordVectors& vectors = features_->vectors();
  const WordShares& own = shares_[vectors.WordOf(p)];
  features_->First(p, &inputs_);
  int32_t alone = model_.Score(ChainModel::kFirst, inputs_, own.first);
  features_->Candidates(p, &candidates_);
  if (features_->IsTaken(p)) candidates_.clear();
  scores_.clear();
  for (uint32_t q : candidates_) {
    features_->Pair(p, q, &inputs_);
    scores_.push_back(
        model_.Score(ChainModel::kPair, inputs_, own.pair + shares_[vectors.WordOf(q)].antecedent));
  }
  ChainLink link = Choose(alone);
  features_->Link(p, link.antecedent);
  return link;
}

ChainLink ChainRanker::Choose(int32_t alone) const {
  ChainLink link;
  int32_t best = alone;
  uint32_t best_chain = kNone;
  for (size_t k = 0; k < candidates_.size(); ++k) {
    if (scores_[k] <= best) continue;
    best = scores_[k];
    link.antecedent = candidates_[k];
    best_chain = features_->chains().ChainOf(link.antecedent);
  }
  link.lead = best - alone;
  link.over_others = link.lead;
  for (size_t k = 0; k < candidates_.size(); ++k) {
    if (features_->chains().ChainOf(candidates_[k]) != best_chain)
      link.over_others = std::min(link.over_others, best - scores_[k]);
  }
  return link;
}

std::vector<ChainLink> RankPhrases(const Document& document, const ChainModel& model,
                                   const SyntaxModel& words, const WordClusters& clusters,
                                   const std::vector<NounPhrase>& phrases) {
  WordVectors vectors(words, document, phrases);
  std::vector<PhraseFacts> facts = LookAtPhrases(document, clusters, phrases);
  ChainFeatures features(vectors, phrases, facts);
  ChainRanker ranker(model, &features);
  std::vector<ChainLink> links;
  for (uint32_t p = 0; p < phrases.size(); ++p) links.push_back(ranker.Judge(p));
  return links;
}

}  // namespace dossier
