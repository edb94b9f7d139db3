#include "ingest/extract/home_place.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr double kLead = 1.1;  // times the votes of the second
constexpr double kFirst = 2;   // votes of a place in the first sentence

// A place named early and often is what the article is about.
double VotesOf(const Document& document, const TextEntity& entity) {
  double votes = 0;
  for (uint32_t index : entity.mentions) {
    const EntityMention& mention = document.mentions[index];
    if (mention.kind == MentionKind::kPronoun) continue;
    votes += document.tokens[mention.head].sentence <= 1 ? kFirst : 1;
  }
  return votes;
}

bool IsPlace(const TextEntity& entity) {
  return entity.name_class == NameClass::kPlace || entity.name_class == NameClass::kNationality;
}

}  // namespace

HomePlace::HomePlace(const Document& document, const EntityTable& entities) {
  FindCountry(document, entities);
  FindWithin(document, entities);
}

void HomePlace::FindCountry(const Document& document, const EntityTable& entities) {
  Votes votes;
  for (const TextEntity& entity : document.entities) {
    if (IsPlace(entity) && !entity.country.empty())
      votes[std::string(entity.country.view())] += VotesOf(document, entity);
  }
  std::string best;
  double first = 0, second = 0;
  for (const auto& [code, number] : votes) {
    if (number > first)
      second = std::exchange(first, number), best = code;
    else
      second = std::max(second, number);
  }
  if (first >= kLead * second) country_ = entities.CountryWithCode(best);
}

void HomePlace::FindWithin(const Document& document, const EntityTable& entities) {
  double region = 0, city = 0;
  for (uint32_t i = 0; i < document.entities.size(); ++i) {
    const TextEntity& entity = document.entities[i];
    std::optional<uint32_t> id = entities.OfTextEntity(i);
    if (!IsPlace(entity) || !id) continue;
    double votes = VotesOf(document, entity);
    std::string_view finer = entities.Finer(*id);
    if (finer == "Region" && votes > region) region = votes, region_ = id;
    if (finer == "City" && votes > city) city = votes, city_ = id;
  }
}

}  // namespace dossier
