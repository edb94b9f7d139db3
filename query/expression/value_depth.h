// How deep lists and maps lie inside each other.
#pragma once

#include "graph/value/value.h"

namespace dossier {

// Whether there are more than `limit` levels of lists and maps. Looks no deeper than that.
bool IsDeeperThan(const Value& value, int limit);

}  // namespace dossier
