// Which gold entity a system's entity is.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ingest/evaluate/article_facts.h"

namespace dossier {

// From system ids to gold ids. Several may mean one; those that mean none are missing.
using EntityAlignment = std::map<std::string, std::string>;

// By name forms: the gold entity that shares most of them, one of the same label before others.
EntityAlignment AlignByName(const std::vector<EntityFact>& gold,
                            const std::vector<EntityFact>& system);

}  // namespace dossier
