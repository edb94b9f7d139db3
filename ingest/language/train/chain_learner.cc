#include "ingest/language/train/chain_learner.h"

#include "ingest/language/train/chain_samples.h"

namespace dossier {
namespace {

constexpr float kNewsWeight = 0.3f;  // shorter marks, and only some of what is spoken of

// The last phrase before p of its chain, or kNone.
uint32_t Before(uint32_t p, const std::vector<uint32_t>& chains) {
  for (uint32_t q = p; chains[p] != kNone && q-- > 0;) {
    if (chains[q] == chains[p]) return q;
  }
  return kNone;
}

}  // namespace

void ChainLearner::Read(const CoreferenceArticle& article, const Document& document) {
  std::vector<NounPhrase> phrases = FindNounPhrases(document);
  std::vector<uint32_t> chains = ChainsOfPhrases(article, document, phrases);
  WordVectors vectors(models_.syntax, document, phrases);
  std::vector<PhraseFacts> facts = LookAtPhrases(document, models_.clusters, phrases);
  ChainFeatures features(vectors, phrases, facts);
  for (uint32_t p = 0; p < phrases.size(); ++p) {
    if (!article.complete && phrases[p].kind == PhraseKind::kName) {
      features.Link(p, Before(p, chains));
    } else if (features.IsTaken(p) || (!article.complete && chains[p] == kNone)) {
      features.Link(p, kNone);
    } else {
      ListChoices(p, chains, features);
      size_t best = training_->Learn(choices_, vectors.Of(p), article.complete ? 1 : kNewsWeight);
      features.Link(p, best == 0 ? kNone : candidates_[best - 1]);
    }
  }
}

void ChainLearner::ListChoices(uint32_t p, const std::vector<uint32_t>& chains,
                               const ChainFeatures& features) {
  features.Candidates(p, &candidates_);
  choices_.resize(candidates_.size() + 1);
  features.First(p, &choices_[0].inputs);
  choices_[0].antecedent = {};
  choices_[0].right = true;
  for (size_t k = 0; k < candidates_.size(); ++k) {
    ChainChoice& choice = choices_[k + 1];
    features.Pair(p, candidates_[k], &choice.inputs);
    choice.antecedent = features.vectors().Of(candidates_[k]);
    choice.right = chains[p] != kNone && chains[p] == chains[candidates_[k]];
    if (choice.right) choices_[0].right = false;
  }
}

}  // namespace dossier
