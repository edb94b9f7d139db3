#pragma once

#include "absl/status/status.h"

namespace dossier {

class Article;
class Extraction;
class OntologyIndex;

// Whether an entry keeps every promise of its contract: ids are indices, labels, types and roles
// are of the ontology and admitted, spans lie within the text on whole characters, confidences in
// (0, 1]. Names the first thing that is not so.
absl::Status CheckExtraction(const Article& article, const OntologyIndex& ontology,
                             const Extraction& extraction);

}  // namespace dossier
