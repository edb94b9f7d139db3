#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/extract/scorer/pair_candidate.h"

namespace dossier {

class Document;
class Extraction;

// The claims that patterns have found so far, by their ends: what the model is told of a pair.
class FoundClaims {
 public:
  // Claims that `extraction` gets later are not seen.
  FoundClaims(const Document& document, const Extraction& extraction);

  // Adds features of the claims between the pair's ends, in both directions: those that rest on
  // its sentence, and those that rest on others.
  void AddTo(PairCandidate* pair) const;
  // The feature of a pair between whose ends a pattern has found a claim of that type, on its
  // sentence.
  static uint64_t FeatureOf(std::string_view type);

 private:
  struct Found {
    uint64_t type;   // hash
    uint64_t rule;   // hash of the pattern that found it
    uint32_t start;  // byte where its passage begins
  };

  const Document& document_;
  std::map<std::pair<uint32_t, uint32_t>, std::vector<Found>> found_;
};

}  // namespace dossier
