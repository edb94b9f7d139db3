#pragma once

#include <vector>

#include "ingest/extract/pattern_set.h"
#include "ingest/ontology/diagnostic.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {

class Extractor;

// Everything wrong with ontology and pattern files laid over the core: syntax, names, roles,
// labels, and example sentences that do not do what they say. Each names file, line and remedy;
// empty when all is well.
std::vector<Diagnostic> Lint(const std::vector<OntologySource>& ontologies,
                             const std::vector<PatternSource>& patterns);

// Runs the example sentences of these files with an extractor that holds their patterns.
std::vector<Diagnostic> RunExamples(const Extractor& extractor,
                                    const std::vector<PatternSource>& patterns);

}  // namespace dossier
