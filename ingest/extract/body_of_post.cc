#include "ingest/extract/body_of_post.h"

#include <algorithm>
#include <string>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/seat_table.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kReach = 3;  // sentences before the title's own

}  // namespace

BodyOfPost::BodyOfPost(const Document& document, const EntityTable& entities)
    : document_(document), entities_(entities) {
  for (const EntityMention& mention : document.mentions) {
    std::optional<uint32_t> id = entities.OfTextEntity(mention.entity);
    if (id && entities.Label(*id) == "Organization") spoken_.push_back({mention.head, *id});
  }
  std::sort(spoken_.begin(), spoken_.end(),
            [](const Spoken& a, const Spoken& b) { return a.token < b.token; });
}

bool BodyOfPost::Fits(uint32_t entity, const std::vector<std::string>& kinds) const {
  std::string_view finer = entities_.Finer(entity);
  return std::find(kinds.begin(), kinds.end(), finer) != kinds.end();
}

uint32_t BodyOfPost::TimesBefore(uint32_t entity, uint32_t token) const {
  uint32_t times = 0;
  for (const Spoken& spoken : spoken_) times += spoken.entity == entity && spoken.token < token;
  return times;
}

std::optional<uint32_t> BodyOfPost::Of(std::string_view lower_title, uint32_t title) const {
  const std::vector<std::string>& kinds = KindsOf(lower_title);
  if (kinds.empty()) return std::nullopt;
  uint32_t sentence = document_.tokens[title].sentence;
  std::optional<uint32_t> best;
  uint32_t most = 0, second = 0;
  for (auto at = spoken_.rbegin(); at != spoken_.rend(); ++at) {
    if (at->token >= title || !Fits(at->entity, kinds)) continue;
    if (document_.tokens[at->token].sentence + kReach < sentence) break;
    if (best == at->entity) continue;
    uint32_t times = TimesBefore(at->entity, title);
    if (times > most)
      second = most, most = times, best = at->entity;
    else
      second = std::max(second, times);
  }
  return most > second ? best : std::nullopt;
}

}  // namespace dossier
