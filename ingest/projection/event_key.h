// Which happenings that articles tell of are one Event.
#pragma once

#include <string>
#include <vector>

namespace dossier {

struct ArticleView;
class ExtractedClaim;  // proto/extraction.proto
class ExtractedEvent;  // proto/extraction.proto

// The node keys of the article's events, by index. Events of several articles are one node where
// type, day and the participants that anchor it agree: what is done to a person once a day
// (arrested, extradited, sentenced, killed, appointed ...) is anchored by that person; anything
// else by all its named agents, patients and participants, at least two. Without a day, events are
// one only in copies of one story; the second that an article tells of is the second of its copies.
// Denied, planned, possible and conditional ones are nodes apart from the asserted one
// ('.../denied', '.../planned'). Everything else stays with its article.
std::vector<std::string> EventKeys(const ArticleView& view);

// A state that is denied, planned, possible or conditional has no edge: it is an Event whose type
// is the relationship's. One for each (type, ends, what is said of it).
std::string UnassertedStateKey(const ArticleView& view, const ExtractedClaim& claim);

// Whether the claim may be an edge: positive, and asserted or alleged.
bool MakesEdge(const ExtractedClaim& claim);

}  // namespace dossier
