#include "ingest/language/chains/chain_features.h"

#include <algorithm>
#include <unordered_map>

#include "ingest/language/chains/feature_adder.h"
#include "ingest/language/chains/link_features.h"
#include "ingest/language/feature_hash.h"

namespace dossier {
namespace {

constexpr uint32_t kLast = 40;  // phrases compared with, however unlike
constexpr uint32_t kOlder = 4;  // older ones of the same head word

bool IsPronoun(const NounPhrase& phrase) { return phrase.kind == PhraseKind::kPronoun; }

}  // namespace

ChainFeatures::ChainFeatures(const WordVectors& vectors, const std::vector<NounPhrase>& phrases,
                             const std::vector<PhraseFacts>& facts)
    : vectors_(vectors),
      phrases_(phrases),
      facts_(facts),
      older_(phrases.size(), kNone),
      same_words_(phrases.size(), kNone),
      times_(phrases.size(), 0),
      same_entity_(phrases.size(), kNone),
      chains_(phrases, facts),
      filter_(vectors, phrases, facts) {
  ListOlder();
}

void ChainFeatures::ListOlder() {
  std::unordered_map<uint64_t, uint32_t> by_lemma, by_words, by_entity;
  for (uint32_t p = 0; p < facts_.size(); ++p) {
    auto [head, is_new] = by_lemma.try_emplace(facts_[p].lemma, p);
    if (!is_new) {
      older_[p] = head->second;
      times_[p] = times_[older_[p]] + 1;
      head->second = p;
    }
    auto [words, is_first] = by_words.try_emplace(facts_[p].bare_words, p);
    if (!is_first) {
      same_words_[p] = words->second;
      words->second = p;
    }
    if (facts_[p].entity == kNone) continue;
    auto [entity, first] = by_entity.try_emplace(facts_[p].entity, p);
    if (!first) {
      same_entity_[p] = entity->second;
      entity->second = p;
    }
  }
}

bool ChainFeatures::IsTaken(uint32_t p) const {
  if (!phrases_[p].is_core) return false;
  for (uint32_t q = p; q-- > 0 && phrases_[q].tokens.begin == phrases_[p].tokens.begin;) {
    bool longer =
        phrases_[q].head == phrases_[p].head && phrases_[q].kind != PhraseKind::kCoordination;
    if (longer && chains_.FactsOf(q).phrases.size() > 1) return true;
  }
  return false;
}

void ChainFeatures::Candidates(uint32_t p, std::vector<uint32_t>* candidates) const {
  candidates->clear();
  if (same_entity_[p] != kNone) candidates->push_back(same_entity_[p]);
  if (same_words_[p] != kNone) candidates->push_back(same_words_[p]);
  uint32_t older = older_[p];
  for (uint32_t n = 0; n < kOlder && older != kNone; ++n, older = older_[older])
    candidates->push_back(older);
  for (uint32_t chain : chains_.Recent())
    candidates->push_back(chains_.Facts(chain).phrases.back());
  for (uint32_t k = p > kLast ? p - kLast : 0; k < p; ++k) candidates->push_back(k);
  std::sort(candidates->begin(), candidates->end());
  candidates->erase(std::unique(candidates->begin(), candidates->end()), candidates->end());
  std::erase_if(*candidates, [&](uint32_t q) {
    const std::vector<uint32_t>& chain = chains_.FactsOf(q).phrases;
    return !filter_.IsLikely(p, q, chain.size() > 1 && chain.back() == q);
  });
}

void ChainFeatures::First(uint32_t p, ChainInputs* inputs) const {
  const PhraseFacts& f = facts_[p];
  const NounPhrase& phrase = phrases_[p];
  FeatureAdder add(f.kind, f.agreement, inputs);
  add.Add(1, static_cast<uint64_t>(phrase.kind) * 2 + phrase.is_core);
  add.AddWord(2, f.lemma);
  add.AddWord(3, f.first);
  add.AddWord(4, f.before);
  add.AddWord(5, f.after);
  add.Add(6, static_cast<uint64_t>(f.relation));
  add.Add(7, SizeBucket(phrase.tokens.size()));
  add.AddWord(8, f.cluster);
  add.Add(9, SizeBucket(times_[p]));
  add.Add(10, (same_entity_[p] != kNone) * 2 + (same_words_[p] != kNone));
  add.AddWord(11, HashPair(f.governor, static_cast<uint64_t>(f.relation)));
  add.Add(12, SizeBucket(f.sentence));
  add.AddWord(13, f.last);
  add.Add(14, f.quotation != kNone);
  add.Add(15, f.modified * 2 + phrase.is_core);
  add.Add(16, f.agreement);
  add.Add(17, IsPronoun(phrase) ? f.head : 0);
  add.Add(18, SizeBucket(f.content.size()));
  add.Add(19, static_cast<uint64_t>(f.block));
  add.Add(20, f.is_predicate);
}

void ChainFeatures::Pair(uint32_t p, uint32_t q, ChainInputs* inputs) const {
  FeatureAdder add(facts_[p].kind, facts_[q].kind, inputs);
  add.Add(101, 0);
  LinkFeatures pair{vectors_, phrases_, facts_, p, q, &add};
  pair.AddWords();
  pair.AddPlaces(times_[q]);
  pair.AddTree();
  pair.AddChain(chains_.FactsOf(q));
}

}  // namespace dossier
