#pragma once

#include <cstdint>
#include <vector>

#include "ingest/extract/scorer/context_pairs.h"
#include "ingest/extract/scorer/endpoint_finder.h"
#include "ingest/extract/scorer/found_claims.h"
#include "ingest/extract/scorer/pair_features.h"

namespace dossier {

// The pairs of a sentence, with their features. One thread, one document.
class PairReader {
 public:
  PairReader(const Document& document, ArgumentResolver* resolver, const EntityTable& entities,
             FrameReader* frames, const PatternMatcher& matcher, const FactualityReader& facts,
             const WordClusters& clusters, const FoundClaims& claims);

  // Every ordered pair of different entities once, by the two mentions that stand nearest in the
  // parse, and those with entities of earlier sentences: sentences must come in order. Good until
  // the next call.
  const std::vector<PairCandidate>& In(uint32_t sentence);

 private:
  void ReadWithin(uint32_t sentence);
  uint32_t Distance(const Endpoint& a, const Endpoint& b) const;

  const Document& document_;
  const FoundClaims& claims_;
  EndpointFinder finder_;
  PairFeatures features_;
  ContextPairs context_;
  uint32_t sentence_ = kNone;
  std::vector<Endpoint> endpoints_;
  std::vector<PairCandidate> pairs_;
};

}  // namespace dossier
