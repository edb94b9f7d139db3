// What an article has spoken of so far: the ground on which pronouns and descriptions are resolved.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "ingest/text/document.h"

namespace dossier {

// Mentions in reading order with what is known of each entity. Belongs to one run over one
// document.
class Discourse {
 public:
  explicit Discourse(Document* document);

  Document& document() const { return *doc_; }
  // Mentions met so far, oldest first: indices into Document::mentions.
  const std::vector<uint32_t>& seen() const { return seen_; }
  void Meet(uint32_t mention);
  // Adds a mention to the document and meets it; returns its index.
  uint32_t Add(Range tokens, uint32_t head, uint32_t entity, MentionKind kind);
  // Adds an entity that is the sum of `members` and a mention of it.
  uint32_t AddSum(Range tokens, uint32_t head, std::vector<uint32_t> members);

  uint32_t Times(uint32_t entity) const { return times_[entity]; }
  // Lemmas of titles and descriptions of an entity ('president', 'ambassador').
  void Describe(uint32_t entity, WordId lemma, CountryCode country);
  bool IsDescribedAs(uint32_t entity, WordId lemma) const;
  // The country that a description of the entity names ('US president'), if any.
  CountryCode CountryOf(uint32_t entity) const { return countries_[entity]; }
  // Whether one of the entity's names contains the word.
  bool IsNamed(uint32_t entity, WordId word) const;

  // Sentences between a mention and a token; 0 within one.
  uint32_t Distance(uint32_t mention, uint32_t token) const;

 private:
  void Grow();

  Document* doc_;
  std::vector<uint32_t> seen_;
  std::vector<uint32_t> times_;
  std::vector<std::vector<WordId>> descriptions_;
  std::vector<std::vector<WordId>> name_words_;
  std::vector<CountryCode> countries_;
  std::map<std::vector<uint32_t>, uint32_t> sums_;  // members, the entity
};

}  // namespace dossier
