// The chains of an article while it is read, and what is known of each so far.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/chains/phrase_facts.h"

namespace dossier {

// What the phrases of one chain tell together.
struct ChainFacts {
  std::vector<uint32_t> phrases;  // ascending
  std::vector<uint64_t> bare_words, heads;
  std::vector<WordId> content;
  uint32_t genders = 0, numbers = 0, classes = 0, kinds = 0;  // a bit for each value met
  uint32_t entity = kNone;                                    // of its last mention by the rules
  uint32_t subjects = 0;

  bool HasName() const { return (kinds >> static_cast<int>(PhraseKind::kName) & 1) != 0; }
};

class GrowingChains {
 public:
  // Both must outlive it.
  GrowingChains(const std::vector<NounPhrase>& phrases, const std::vector<PhraseFacts>& facts)
      : phrases_(phrases), facts_(facts), chain_of_(phrases.size(), kNone) {}

  // Phrase `p` joins the chain of `antecedent`, or begins its own where that is kNone. To be called
  // for every phrase in order.
  void Add(uint32_t p, uint32_t antecedent);

  uint32_t ChainOf(uint32_t p) const { return chain_of_[p]; }
  const ChainFacts& Facts(uint32_t chain) const { return chains_[chain]; }
  const ChainFacts& FactsOf(uint32_t p) const { return chains_[chain_of_[p]]; }
  // Chains of two phrases and more, the one spoken of last behind.
  const std::vector<uint32_t>& Recent() const { return recent_; }
  const std::vector<ChainFacts>& chains() const { return chains_; }

 private:
  const std::vector<NounPhrase>& phrases_;
  const std::vector<PhraseFacts>& facts_;
  std::vector<uint32_t> chain_of_;
  std::vector<ChainFacts> chains_;
  std::vector<uint32_t> recent_;
};

}  // namespace dossier
