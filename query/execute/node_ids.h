// Node and relationship columns as bare ids.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/expression/batch.h"

namespace dossier {

// The ids in the given rows; kNoId for null and for what is no node (no relationship).
std::vector<NodeId> NodeIds(const Column& column, std::span<const uint32_t> rows);
std::vector<RelationshipId> RelationshipIds(const Column& column, std::span<const uint32_t> rows);

}  // namespace dossier
