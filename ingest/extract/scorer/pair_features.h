#pragma once

#include <cstdint>
#include <vector>

#include "ingest/extract/scorer/frame_roles.h"
#include "ingest/extract/scorer/pair_candidate.h"

namespace dossier {

class Document;
class EntityTable;
class FactualityReader;
class FeatureBag;
class PatternMatcher;
class WordClusters;
struct PairPath;

// What may tell whether a sentence states a relationship between two that it mentions: who they
// are, the way between them through the parse, the verb or noun that both are arguments of, the
// words around them. Hashes are part of the model's format: a change here needs new training.
class PairFeatures {
 public:
  PairFeatures(const Document& document, const EntityTable& entities, FrameReader* frames,
               const PatternMatcher& matcher, const FactualityReader& facts,
               const WordClusters& clusters);

  // To be called before Fill of pairs of that sentence, with all that it mentions.
  void EnterSentence(uint32_t sentence, const std::vector<Endpoint>& endpoints);
  // Sets the trigger and adds the features of a pair.
  void Fill(PairCandidate* pair);

 private:
  void AddEnds(const PairCandidate& pair, FeatureBag* bag) const;
  void AddEnd(const Endpoint& end, const char* which, FeatureBag* bag) const;
  void AddNameOverlap(const PairCandidate& pair, FeatureBag* bag) const;
  void AddPath(const PairCandidate& pair, const PairPath& path, FeatureBag* bag) const;
  void AddShape(const PairCandidate& pair, const PairPath& path, FeatureBag* bag) const;
  bool AddFrames(const PairCandidate& pair, uint32_t* trigger, FeatureBag* bag) const;
  void AddBetween(const PairCandidate& pair, FeatureBag* bag) const;
  void AddAround(const PairCandidate& pair, FeatureBag* bag) const;
  void AddTruth(uint32_t trigger, FeatureBag* bag) const;
  uint64_t Class(const Endpoint& end) const;
  uint64_t Cluster(uint32_t token) const;
  uint64_t MiddleCluster(uint32_t token) const;

  const Document& document_;
  const EntityTable& entities_;
  const PatternMatcher& matcher_;
  const FactualityReader& facts_;
  const WordClusters& clusters_;
  FrameRoles roles_;
  uint32_t sentence_ = 0;
  const std::vector<Endpoint>* endpoints_ = nullptr;
  std::vector<std::vector<uint64_t>> triggers_;  // of each token of the sentence: pattern types
};

}  // namespace dossier
