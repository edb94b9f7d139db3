// When a system's fact is the one that the gold has.
#pragma once

#include <string>
#include <string_view>

#include "ingest/evaluate/article_facts.h"

namespace dossier {

class OntologyIndex;

// What is claimed: 'asserted' (alleged counts as such), 'denied', or 'not yet' for what is planned,
// possible or conditional.
std::string_view Standing(const RelationFact& fact);

// Whether gold accepts that type between these two (gold ids): its own type or one of `also`, the
// ends in order, or turned where the type is symmetric. To own and to be part of are each other's
// inverse.
bool Accepts(const RelationFact& gold, std::string_view subject, std::string_view type,
             std::string_view object, const OntologyIndex& ontology);

// The same two ends, in whatever order and type.
bool SamePair(const RelationFact& gold, std::string_view subject, std::string_view object);

// Types that whole-article gold annotates in part or not at all: found where the gold has them is
// right, elsewhere neither right nor wrong.
bool IsPartlyAnnotated(std::string_view type);

// Types of the graph's own joints (who takes part in an event, who said a statement), which are no
// facts between two named entities.
bool IsJoint(std::string_view type);

}  // namespace dossier
