// What a phrase has in common with an earlier one and its chain.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/chains/feature_adder.h"
#include "ingest/language/chains/growing_chains.h"
#include "ingest/language/chains/word_vectors.h"

namespace dossier {

// Of phrases p and q, q before p.
struct LinkFeatures {
  const WordVectors& vectors;
  const std::vector<NounPhrase>& phrases;
  const std::vector<PhraseFacts>& facts;
  uint32_t p, q;
  FeatureAdder* add;

  // Likeness of words, names and meanings.
  void AddWords() const;
  // Distance, quotations and who speaks them; `times`: how often q's head word stood before.
  void AddPlaces(uint32_t times) const;
  // Their places in the trees.
  void AddTree() const;
  // How p suits all of q's chain so far.
  void AddChain(const ChainFacts& chain) const;
};

}  // namespace dossier
