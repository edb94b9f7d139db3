// Short news articles with what a careful reader finds in them (ingest/language/data/README.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {

// Where an annotation stands.
struct AnnotationPlace {
  int line_number = 0;  // of the file, from 1
  size_t line = 0;      // index of the line it speaks of, in AnnotatedArticle::lines
};

// One line of the article: a sentence, headline, caption or list item.
struct AnnotatedLine {
  int line_number = 0;
  uint32_t start = 0, end = 0;                // bytes of AnnotatedArticle::text
  size_t first_mention = 0, end_mention = 0;  // in AnnotatedArticle::mentions
};

// Bytes [start, end) of AnnotatedArticle::text that mean an entity.
struct AnnotatedMention {
  uint32_t start = 0, end = 0;
  uint32_t entity = 0;       // its number
  bool name = false;         // else a pronoun, a description or a nationality word
  std::string label, finer;  // of a name, as written: 'Place', 'City' (or empty)
};

// What the first of its names or its NAME line says of an entity.
struct AnnotatedEntity {
  uint32_t number = 0;
  std::string label, finer, name;
  bool implied = false;  // nowhere named in the article
};

using AnnotationValues = std::vector<std::pair<std::string, std::string>>;

// A relationship of two entities; an end that the text does not name is missing.
struct AnnotatedClaim : AnnotationPlace {
  std::string type;
  std::optional<uint32_t> from, to;
  AnnotationValues values;
};

// An event whose type has no relationship of its own; who takes part stands in its values.
struct AnnotatedEvent : AnnotationPlace {
  std::string type;
  AnnotationValues values;
};

struct AnnotatedStatement : AnnotationPlace {
  std::optional<uint32_t> speaker;
  uint32_t start = 0, end = 0;  // bytes of AnnotatedArticle::text
  AnnotationValues values;
};

struct AnnotatedArticle {
  std::string file, slug, date, form;
  int line_number = 0;
  bool full = false;  // claims and statements are annotated too, not only names and coreference
  std::string text;   // the lines without marks, a line break after each
  std::vector<AnnotatedLine> lines;
  std::vector<AnnotatedMention> mentions;  // in reading order
  std::vector<AnnotatedEntity> entities;   // in the order of their numbers
  std::vector<AnnotatedClaim> claims;
  std::vector<AnnotatedClaim> temptations;  // what a reader in haste would claim
  std::vector<AnnotatedEvent> events;
  std::vector<AnnotatedStatement> statements;
};

}  // namespace dossier
