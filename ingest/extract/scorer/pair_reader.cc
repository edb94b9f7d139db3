#include "ingest/extract/scorer/pair_reader.h"

#include <map>
#include <utility>

#include "ingest/extract/scorer/pair_path.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

// What a pair that the parse does not join counts as, in steps; and tokens for one step.
constexpr uint32_t kApart = 20;
constexpr uint32_t kTokensAStep = 6;
constexpr size_t kMostPairs = 400;

}  // namespace

PairReader::PairReader(const Document& document, ArgumentResolver* resolver,
                       const EntityTable& entities, FrameReader* frames,
                       const PatternMatcher& matcher, const FactualityReader& facts,
                       const WordClusters& clusters, const FoundClaims& claims)
    : document_(document),
      claims_(claims),
      finder_(document, resolver, entities),
      features_(document, entities, frames, matcher, facts, clusters),
      context_(document, entities) {}

uint32_t PairReader::Distance(const Endpoint& a, const Endpoint& b) const {
  PairPath path = FindPath(document_, a.outer, b.outer);
  uint32_t steps = path.joined ? static_cast<uint32_t>(path.up.size() + path.down.size()) : kApart;
  uint32_t tokens = a.head < b.head ? b.head - a.head : a.head - b.head;
  return steps * kTokensAStep + tokens;
}

const std::vector<PairCandidate>& PairReader::In(uint32_t sentence) {
  if (sentence_ != kNone) context_.Remember(sentence_, endpoints_);
  sentence_ = sentence;
  pairs_.clear();
  endpoints_ = finder_.In(sentence);
  if (endpoints_.size() >= 2) ReadWithin(sentence);
  context_.Read(sentence, endpoints_, &pairs_);
  for (PairCandidate& pair : pairs_) claims_.AddTo(&pair);
  return pairs_;
}

void PairReader::ReadWithin(uint32_t sentence) {
  struct Nearest {
    const Endpoint* from;
    const Endpoint* to;
    uint32_t distance;
  };
  std::map<std::pair<uint32_t, uint32_t>, Nearest> nearest;
  for (const Endpoint& a : endpoints_) {
    for (const Endpoint& b : endpoints_) {
      if (a.argument.entity == b.argument.entity) continue;
      uint32_t distance = Distance(a, b);
      auto [known, fresh] =
          nearest.try_emplace({a.argument.entity, b.argument.entity}, Nearest{&a, &b, distance});
      if (!fresh && distance < known->second.distance) known->second = {&a, &b, distance};
    }
  }
  features_.EnterSentence(sentence, endpoints_);
  for (const auto& [ends, pair] : nearest) {
    if (pairs_.size() == kMostPairs) break;
    pairs_.push_back({sentence, pair.from, pair.to, kNone, {}, false});
    features_.Fill(&pairs_.back());
  }
}

}  // namespace dossier
