#include "ingest/identity/place_name.h"

#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_words.h"
#include "ingest/identity/organization_name.h"

namespace dossier {
namespace {

// What stands behind the comma. A region's value is its country and its name: 'us maine'.
bool TakeRegion(std::string_view text, std::string_view country, PlaceName* place) {
  const std::string name = FoldName(text);
  const std::string_view region = WordValue("region", name);
  if (!region.empty() && (country.empty() || region.starts_with(country))) {
    const size_t blank = region.find(' ');
    place->country = std::string(region.substr(0, blank));
    place->region = std::string(region.substr(blank + 1));
    return true;
  }
  const std::string_view whole = WordValue("country", name);
  if (whole.empty()) return false;
  place->country = std::string(whole);
  return true;
}

void UseOneSpelling(std::vector<std::string>* tokens) {
  if (tokens->empty()) return;
  const std::string_view whole = WordValue("place_spelling", JoinTokens(*tokens));
  if (!whole.empty()) *tokens = FoldTokens(whole);
  // 'Mount Everest', 'Mt. Everest'; 'Saint Petersburg'.
  const std::string_view first = WordValue("place_start", tokens->front());
  if (!first.empty() && tokens->size() > 1) tokens->front() = std::string(first);
}

}  // namespace

PlaceName ParsePlaceName(std::string_view name, std::string_view country) {
  PlaceName place;
  const size_t comma = name.rfind(',');
  const bool taken = comma != std::string_view::npos && comma > 0 &&
                     TakeRegion(name.substr(comma + 1), country, &place);
  place.tokens = ParsePlainName(taken ? name.substr(0, comma) : name);
  UseOneSpelling(&place.tokens);
  return place;
}

}  // namespace dossier
