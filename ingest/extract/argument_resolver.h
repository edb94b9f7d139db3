#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/frame.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class PostTable;

// An entity that stands in an argument, and where it is mentioned there.
struct ResolvedArgument {
  uint32_t entity = kNone;
  Range mention;            // tokens in the sentence
  bool coreferent = false;  // brought by coreference: a pronoun or description stands there
  bool acting = false;      // stands for its country or organisation ('Mexican authorities')
};

// Turns the head of a phrase into the entities it means: its name, through coreference its
// antecedents, all members of a conjunction, a country for its authorities, a person for his title
// in apposition, a group for people without a name. One thread, one document.
class ArgumentResolver {
 public:
  ArgumentResolver(const Document& document, const PostTable& posts, FrameReader* frames,
                   EntityTable* entities);

  // Everything that stands in the phrase `head` heads, conjuncts unfolded, text order. Groups are
  // made only where `groups` is set. Empty where nothing is named.
  std::vector<ResolvedArgument> Resolve(uint32_t head, bool groups);
  // The same without unfolding conjuncts.
  std::vector<ResolvedArgument> ResolveOne(uint32_t head, bool groups);

  // Inside [begin, end) tokens, 'I', 'my', 'we' mean this entity.
  void SetSpeaker(Range tokens, uint32_t entity);

  // 'The government', whose it is unsaid, means this country.
  void SetHome(std::optional<uint32_t> country) { home_ = country; }

  // The noun phrase that ends in `head`: its modifiers by their tags, without determiners, and the
  // head.
  Range ShortPhrase(uint32_t head) const;

 private:
  // The last noun of the run that begins with a number or adjective the parser took for the head.
  uint32_t PhraseHead(uint32_t token) const;
  std::optional<ResolvedArgument> FromName(uint32_t head) const;
  std::optional<ResolvedArgument> FromAdjacentName(uint32_t head) const;
  std::optional<ResolvedArgument> FromNameOfKind(uint32_t head) const;
  bool Joined(uint32_t head, uint32_t name) const;
  void FromMention(uint32_t head, std::vector<ResolvedArgument>* found) const;
  std::optional<ResolvedArgument> FromApposition(uint32_t head) const;
  std::optional<ResolvedArgument> FromDescribed(uint32_t head) const;
  std::optional<ResolvedArgument> FromActingBody(uint32_t head);
  std::optional<ResolvedArgument> FromLeader(uint32_t head);
  std::optional<ResolvedArgument> FromHome(uint32_t head) const;
  std::optional<ResolvedArgument> FromSpeaker(uint32_t head) const;
  std::optional<ResolvedArgument> FromTitle(uint32_t head) const;
  std::optional<ResolvedArgument> FromPeople(uint32_t head);
  bool IsPeople(uint32_t head) const;

  const Document& document_;
  const PostTable& posts_;
  FrameReader* frames_;
  EntityTable* entities_;
  std::vector<uint32_t>
      speaker_of_;  // of each token, kNone outside quotations; empty before the first
  std::optional<uint32_t> home_;
  int owners_open_ = 0;  // owners of acting bodies that are being resolved, one within the other
};

}  // namespace dossier
