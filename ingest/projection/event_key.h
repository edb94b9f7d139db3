// Which happenings that articles tell of are one Event.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

struct ArticleView;
class ExtractedClaim;  // proto/extraction.proto
class ExtractedEvent;  // proto/extraction.proto

// Events of several articles are one node where type, day and the participants that anchor it
// agree: what is done to a person once a day (arrested, extradited, sentenced, killed, appointed
// ...) is anchored by that person; anything else by all its named agents, patients and
// participants, at least two. Denied, planned, possible and conditional ones are nodes apart from
// the asserted one ('.../denied', '.../planned'). Everything else stays with its article.
std::string EventKey(const ArticleView& view, size_t index);

// A state that is denied, planned, possible or conditional has no edge: it is an Event whose type
// is the relationship's. One for each (type, ends, what is said of it).
std::string UnassertedStateKey(const ArticleView& view, const ExtractedClaim& claim);

// Whether the claim may be an edge: positive, and asserted or alleged.
bool MakesEdge(const ExtractedClaim& claim);

}  // namespace dossier
