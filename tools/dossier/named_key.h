// A name or key on the command line, and the one thing it means.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"

namespace dossier {

class OntologyIndex;

// The key (ingest/identity/judgements.h). NotFound where nobody is called so; InvalidArgument lists
// whom an ambiguous name may mean.
absl::StatusOr<std::string> OneNamedKey(const RecordReader& records, const OntologyIndex& ontology,
                                        const std::string& typed);

}  // namespace dossier
