// What tells whether a phrase goes on with a chain: features of phrases, of pairs and of chains.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/chains/feature_adder.h"
#include "ingest/language/chains/growing_chains.h"
#include "ingest/language/chains/link_filter.h"
#include "ingest/language/chains/phrase_facts.h"
#include "ingest/language/chains/word_vectors.h"

namespace dossier {

// Reads the phrases of one document in order: ask about phrase p, then tell where it went.
class ChainFeatures {
 public:
  // All must outlive it.
  ChainFeatures(const WordVectors& vectors, const std::vector<NounPhrase>& phrases,
                const std::vector<PhraseFacts>& facts);

  // Earlier phrases that p is compared with, ascending; their number is bounded.
  void Candidates(uint32_t p, std::vector<uint32_t>* candidates) const;
  // That p is the first of its chain, or stands alone.
  void First(uint32_t p, ChainInputs* inputs) const;
  // That p goes on with the chain of q, by what it has in common with q.
  void Pair(uint32_t p, uint32_t q, ChainInputs* inputs) const;
  // Whether p is the short form of a phrase that goes on with a chain in its long form.
  bool IsTaken(uint32_t p) const;
  // As GrowingChains::Add.
  void Link(uint32_t p, uint32_t antecedent) { chains_.Add(p, antecedent); }

  const GrowingChains& chains() const { return chains_; }
  const WordVectors& vectors() const { return vectors_; }

 private:
  void ListOlder();

  const WordVectors& vectors_;
  const std::vector<NounPhrase>& phrases_;
  const std::vector<PhraseFacts>& facts_;
  std::vector<uint32_t> older_;        // the phrase before with this head word
  std::vector<uint32_t> same_words_;   // the phrase before with these words
  std::vector<uint32_t> times_;        // so many had it before
  std::vector<uint32_t> same_entity_;  // the phrase before that the rules gave to this entity
  GrowingChains chains_;
  LinkFilter filter_;
};

}  // namespace dossier
