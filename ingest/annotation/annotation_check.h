// What is wrong in an article whose lines are in the format: names, numbers, words, the ontology.
#pragma once

#include <vector>

#include "ingest/annotation/annotated_news.h"
#include "ingest/ontology/diagnostic.h"

namespace dossier {

class OntologyIndex;

// Adds a diagnostic for each label, type, key or value that is unknown, each number that no entity
// of the article has, and each value that should be words of the text and is not.
void CheckAnnotations(const AnnotatedArticle& article, const OntologyIndex& ontology,
                      std::vector<Diagnostic>* diagnostics);

// Adds a diagnostic for each claim whose ends the ontology does not admit. (A temptation may be as
// foolish as it likes.)
void CheckAdmitted(const AnnotatedArticle& article, const OntologyIndex& ontology,
                   std::vector<Diagnostic>* diagnostics);

}  // namespace dossier
