// Who and what a Document speaks of: coreference within the article.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/text/index.h"
#include "ingest/text/name.h"

namespace dossier {

// The same kinds as Mention::Kind of proto/extraction.proto.
enum class MentionKind : uint8_t { kName, kNominal, kPronoun, kDemonym };

// 'name', 'nominal', 'pronoun', 'demonym'.
std::string_view ToString(MentionKind kind);

// A place in the text that refers to an entity. Sorted by tokens.begin, the longer first. A nominal
// covers its whole phrase ('the president of the company') and may enclose other mentions.
struct EntityMention {
  Range tokens;
  uint32_t head = kNone;        // token index
  uint32_t entity = kNone;      // never kNone once coreference has run
  uint32_t name = kNone;        // index into names() for kName and kDemonym
  uint32_t antecedent = kNone;  // mention that it was resolved to; kNone for an entity's first
  MentionKind kind = MentionKind::kName;
};

// Somebody or something, with all its mentions. A nominal that was resolved to several ('both
// countries') is an entity of its own with members. Every entity of a name class has a name; a
// class of kGroup or kOther may have nominals only.
struct TextEntity {
  NameClass name_class = NameClass::kOther;
  Gender gender = Gender::kUnknown;
  bool plural = false;
  CountryCode country;
  WordId finer = 0;
  WordId name = 0;  // in words(): the usual name of a country that the text names by nationality
                    // words alone, else 0
  uint32_t canonical = kNone;  // mention with the fullest name form; kNone where there is no name
  std::vector<uint32_t> mentions;  // ascending
  std::vector<uint32_t> members;   // entities, ascending; empty for one that is not a sum of others
};

// Phrases that a learned ranker takes for the same person or thing, whether it has a name or not
// ('the dispute', 'it'). Wider and less sure than an entity; claims are made of entities alone.
struct Chain {
  std::vector<Range> phrases;  // at least two, ascending; whole noun phrases
  uint32_t entity = kNone;     // that most of its phrases' mentions belong to, if any do
};

}  // namespace dossier
