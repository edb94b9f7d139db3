// From an article's entry and the nodes its entities stand for to its share in the graph.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "ingest/projection/contribution.h"

namespace dossier {

class Article;        // proto/article.proto
class Extraction;     // proto/extraction.proto
class OntologyIndex;  // ingest/ontology/ontology_index.h

// Changes whenever the same entry would give other contributions.
inline constexpr uint32_t kProjectionVersion = 3;

// Whether every id, span and digest in the entry points to something: entities and events by their
// index, spans into the article's text on character boundaries. InvalidArgument says which does
// not.
absl::Status CheckEntry(const Article& article, const Extraction& entry);

// Node key of an entity that is the article's alone.
std::string OwnEntityKey(const Article& article, const Extraction& entry, size_t entity);

// Contributions in order: nodes, then relationships, each by key. The entry must have passed
// CheckEntry. `node_keys` has one key an entity. Depends on its arguments alone.
std::vector<Contribution> ProjectArticle(const Article& article, const Extraction& entry,
                                         const OntologyIndex& ontology,
                                         const std::vector<std::string>& node_keys,
                                         const std::string& story);

std::string ArticleKey(std::string_view digest);

}  // namespace dossier
