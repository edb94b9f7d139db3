// The passages behind a node or relationship, for people.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "tools/terminal/terminal.h"

namespace dossier {

// Each passage with its article, place, speaker and how sure it is; text escaped for the terminal. A line that says so where
// there is none.
absl::StatusOr<std::string> NodeEvidenceText(const Snapshot& snapshot, NodeId id, const Terminal& terminal);
absl::StatusOr<std::string> RelationshipEvidenceText(const Snapshot& snapshot, RelationshipId id, const Terminal& terminal);

}  // namespace dossier
