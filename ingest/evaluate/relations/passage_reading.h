#pragma once

#include <memory>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/knowledge_net.h"

namespace dossier {

class AnnotatedReading;
class Article;
class Document;
class Extractor;

// The passage as an article without a date.
Article ArticleOf(const KnowledgeNetPassage& passage);

// Reads it: with `given`, which may be null, the ends of the passage's facts are names
// (WithGivenEnds) beside those that are found elsewhere. The article must outlive the document.
absl::StatusOr<std::unique_ptr<Document>> ReadPassage(const KnowledgeNetPassage& passage,
                                                      const Article& article,
                                                      const AnnotatedReading* given,
                                                      const Extractor& extractor);

}  // namespace dossier
