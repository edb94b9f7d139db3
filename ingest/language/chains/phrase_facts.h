// What the ranker of chains knows of one noun phrase before it compares it with others.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/noun_phrase.h"
#include "ingest/language/word_clusters.h"
#include "ingest/text/document.h"

namespace dossier {

// Words stand here as hashes, 0 where there is none.
struct PhraseFacts {
  uint64_t kind = 0;  // of a pronoun its word, else the PhraseKind
  uint64_t words = 0;
  uint64_t bare_words = 0;  // of the name, or up to the head; articles apart
  uint64_t head = 0;        // the last word of a name
  uint64_t lemma = 0;
  uint64_t first = 0, last = 0, before = 0, after = 0;
  uint64_t governor = 0;
  uint64_t agreement = 0;       // gender, class and number in one
  std::vector<WordId> content;  // nouns, adjectives, numbers up to the head
  Gender gender = Gender::kUnknown;
  NameClass name_class = NameClass::kOther;
  uint16_t cluster = 0;  // of the head word
  uint32_t sentence = 0;
  uint32_t quotation = kNone;
  uint32_t speaker = kNone;  // the subject whose verb reports the quotation around the phrase
  uint32_t entity = kNone;   // that the rules gave it to
  uint32_t mention = kNone;
  bool modified = false;  // by a clause or a phrase with a preposition
  bool is_subject = false;
  bool is_predicate = false;  // has a copula
  Relation relation = Relation::kNone;
  uint32_t governor_token = kNone;
  BlockKind block = BlockKind::kParagraph;
};

// The mention that the rules made of a phrase, or kNone.
uint32_t MentionOf(const Document& document, const NounPhrase& phrase);

std::vector<PhraseFacts> LookAtPhrases(const Document& document, const WordClusters& clusters,
                                       const std::vector<NounPhrase>& phrases);

}  // namespace dossier
