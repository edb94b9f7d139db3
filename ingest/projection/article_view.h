// One article as the projection sees it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

class Article;         // proto/article.proto
class Evidence;        // proto/extraction.proto
class Extraction;      // proto/extraction.proto
class OntologyIndex;   // ingest/ontology/ontology_index.h
class StoredEvidence;  // proto/stored.proto
struct Contribution;

// All of it outlives the projection.
struct ArticleView {
  const Article* article = nullptr;
  const Extraction* entry = nullptr;
  const OntologyIndex* ontology = nullptr;
  std::vector<std::string> node_keys;   // of the entry's entities, by id
  std::vector<std::string> event_keys;  // of the entry's events, by index
  std::string article_key;              // 'article/<digest>'
  std::string story;                    // digest that names the syndication cluster
};

// The article's evidence as the graph keeps it. The ACE attributes are those of `attributed`: a
// claim or an event.
template <typename Attributed>
StoredEvidence EvidenceFor(const ArticleView& view, const Evidence& evidence,
                           const Attributed& attributed);
StoredEvidence PlainEvidence(const ArticleView& view, const Evidence& evidence);
// Of a bare stretch of the text, found by `rule`.
StoredEvidence SpanEvidence(const ArticleView& view, uint32_t start, uint32_t end,
                            std::string_view rule);

// First and last day the element is reported of, and the best confidence.
void AddDays(const ArticleView& view, Contribution* contribution);
void AddConfidence(double confidence, Contribution* contribution);

// The key of something that is this article's alone: 'event/meet #<part of the digest>-<number>'.
std::string OwnKeyIn(const ArticleView& view, std::string_view name, size_t number);

}  // namespace dossier
