#include "ingest/language/chains/chain_ranker.h"

#include <algorithm>
#include <utility>

namespace dossier {

ChainRanker::ChainRanker(const ChainModel& model, ChainFeatures* features)
    : model_(model), features_(features) {}

ChainLink ChainRanker::Judge(uint32_t p) {
  std::span<const float> word = features_->vectors().Of(p);
  ChainModel::Sums first = model_.Bias(ChainModel::kFirst), own = model_.Bias(ChainModel::kPair);
  ChainModel::Sums other(ChainModel::kUnits);
  model_.AddWord(ChainModel::kFirst, false, word, &first);
  model_.AddWord(ChainModel::kPair, false, word, &own);
  model_.AddWord(ChainModel::kPair, true, word, &other);
  features_->First(p, &inputs_);
  int32_t alone = model_.Score(ChainModel::kFirst, inputs_, first);
  features_->Candidates(p, &candidates_);
  if (features_->IsTaken(p)) candidates_.clear();
  ChainLink link;
  int32_t best = alone, best_chain = -1;
  std::vector<std::pair<int32_t, uint32_t>> scores;
  for (uint32_t q : candidates_) {
    ChainModel::Sums sums = own;
    for (uint32_t u = 0; u < ChainModel::kUnits; ++u) sums[u] += as_antecedent_[q][u];
    features_->Pair(p, q, &inputs_);
    int32_t score = model_.Score(ChainModel::kPair, inputs_, sums);
    uint32_t chain = features_->chains().ChainOf(q);
    scores.push_back({score, chain});
    if (score <= best) continue;
    best = score;
    best_chain = static_cast<int32_t>(chain);
    link.antecedent = q;
  }
  link.lead = best - alone;
  link.over_others = link.lead;
  for (auto [score, chain] : scores) {
    if (static_cast<int32_t>(chain) != best_chain)
      link.over_others = std::min(link.over_others, best - score);
  }
  as_antecedent_.push_back(std::move(other));
  features_->Link(p, link.antecedent);
  return link;
}

std::vector<ChainLink> RankPhrases(const Document& document, const ChainModel& model,
                                   const SyntaxModel& words, const WordClusters& clusters,
                                   const std::vector<NounPhrase>& phrases) {
  WordVectors vectors(words, document, phrases);
  std::vector<PhraseFacts> facts = LookAtPhrases(document, clusters, phrases);
  ChainFeatures features(document, vectors, phrases, facts);
  ChainRanker ranker(model, &features);
  std::vector<ChainLink> links;
  for (uint32_t p = 0; p < phrases.size(); ++p) links.push_back(ranker.Judge(p));
  return links;
}

}  // namespace dossier
