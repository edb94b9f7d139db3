#include "ingest/extract/scorer/found_claims.h"

#include <algorithm>

#include "ingest/extract/scorer/feature_bag.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {

FoundClaims::FoundClaims(const Document& document, const Extraction& extraction)
    : document_(document) {
  for (const ExtractedClaim& claim : extraction.claims()) {
    found_[{claim.subject(), claim.object()}].push_back({HashText(claim.type()),
                                                         HashText(claim.evidence().rule()),
                                                         claim.evidence().passage().start()});
  }
}

uint64_t FoundClaims::FeatureOf(std::string_view type) {
  std::vector<uint64_t> features;
  FeatureBag(&features).Add("found", HashText(type), false);
  return features.front();
}

void FoundClaims::AddTo(PairCandidate* pair) const {
  uint32_t from = pair->from->argument.entity, to = pair->to->argument.entity;
  const Range& tokens = document_.sentences[pair->sentence].tokens;
  uint32_t begin = document_.tokens[tokens.begin].start;
  uint32_t end = document_.tokens[tokens.end - 1].end;
  FeatureBag bag(&pair->features);
  bool any = false;
  for (bool turned : {false, true}) {
    auto claims = found_.find(turned ? std::pair(to, from) : std::pair(from, to));
    if (claims == found_.end()) continue;
    for (const Found& claim : claims->second) {
      bool here = begin <= claim.start && claim.start < end;
      bag.Add(here ? "found" : "found-elsewhere", claim.type, turned);
      if (here) bag.Add("found-rule", claim.rule, turned);
      any |= here;
    }
  }
  if (any) bag.Add("found-any");
  std::sort(pair->features.begin(), pair->features.end());
  pair->features.erase(std::unique(pair->features.begin(), pair->features.end()),
                       pair->features.end());
}

}  // namespace dossier
