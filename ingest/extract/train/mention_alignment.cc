#include "ingest/extract/train/mention_alignment.h"

#include <algorithm>

#include "proto/extraction.pb.h"

namespace dossier {

std::optional<uint32_t> MentionAlignment::At(uint32_t start, uint32_t end) const {
  std::optional<uint32_t> best;
  uint32_t most = 0;
  for (const AnnotatedMention& mention : article_.mentions) {
    if (mention.start >= end) break;
    uint32_t from = std::max(start, mention.start), to = std::min(end, mention.end);
    if (from >= to) continue;
    uint32_t shared = to - from;
    if (2 * shared >= mention.end - mention.start && shared > most) {
      most = shared;
      best = mention.entity;
    }
  }
  return best;
}

void MentionAlignment::Learn(const Extraction& extraction) {
  for (const ExtractedEntity& entity : extraction.entities()) {
    std::map<uint32_t, int> votes;
    for (const Mention& mention : entity.mentions()) {
      // A name says more than a pronoun.
      int weight = mention.kind() == Mention::NAME || mention.kind() == Mention::DEMONYM ? 3 : 1;
      if (auto number = At(mention.span().start(), mention.span().end())) votes[*number] += weight;
    }
    int most = 0;
    for (const auto& [number, count] : votes) {
      if (count > most) most = count, of_entity_[entity.id()] = number;
    }
  }
}

std::optional<uint32_t> MentionAlignment::OfEntity(uint32_t id) const {
  auto found = of_entity_.find(id);
  if (found == of_entity_.end()) return std::nullopt;
  return found->second;
}

}  // namespace dossier
