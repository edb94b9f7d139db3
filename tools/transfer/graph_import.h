// An exported graph taken into a database.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"

namespace dossier {

class OntologyIndex;

struct GraphImportCounts {
  uint64_t articles = 0;          // taken in
  uint64_t articles_present = 0;  // already there
  uint64_t judgements = 0;        // of who is who that were not there
  uint64_t user_nodes = 0;        // with all or a part written by users
  uint64_t user_relationships = 0;
};

// Reads a stream that ExportProtobuf or ExportJsonLines wrote. What articles say is made anew from their entries, so that it is
// the same as if they had been ingested here; what users wrote is laid over it; indexes are made last. A file is read twice, the
// first time to verify it, so that a damaged one changes nothing; of standard input, articles before the damage may stay.
// AlreadyExists where the database holds judgements that contradict, or other elements of users under the same keys:
// import such a stream into an empty database.
absl::StatusOr<GraphImportCounts> ImportGraph(const std::string& path, const OntologyIndex& ontology, GraphStore* store);

}  // namespace dossier
