// Users' judgements of who is who, laid into the graph.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/graph_store.h"
#include "ingest/identity/judgements.h"

namespace dossier {

class OntologyIndex;  // ingest/ontology/ontology_index.h

struct JudgedKeys {
  std::string first, second;  // keys (ingest/identity/judgements.h), in either order
  Judgement judgement = Judgement::kNone;
};

// Whether a judgement may stand beside those there are: two keys, and no contradiction, not even
// round several corners. FailedPrecondition names what it contradicts.
absl::Status CheckJudgement(const Judgements& judgements, const JudgedKeys& judged);

struct JudgeReport {
  uint64_t changed = 0;       // judgements that were not so before
  uint64_t reconsidered = 0;  // articles, some entity of which may now stand for another node
};

// Writes the judgements (kNone takes one back) and what follows for the graph in one commit: all or
// none. The graph stays a function of the articles and the judgements, in whatever order they came.
absl::StatusOr<JudgeReport> Judge(GraphStore* store, const OntologyIndex& ontology,
                                  const std::vector<JudgedKeys>& judged);

}  // namespace dossier
