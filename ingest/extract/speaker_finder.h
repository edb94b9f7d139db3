#pragma once

#include <cstdint>
#include <optional>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/last_speaker.h"
#include "ingest/extract/named_speaker.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/slot_reader.h"
#include "ingest/extract/speaking_body.h"
#include "ingest/extract/speech_clause.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class EntityTable;

// Who the subject of a verb of saying is: the parse's subject, a name beside the verb, whoever is
// quoted 'as saying', the body that speaks through a spokesman or paper, or people without a name.
// One thread, one document.
class SpeakerFinder {
 public:
  SpeakerFinder(const Document& document, SlotReader* slots, ArgumentResolver* resolver,
                const EntityTable& entities);

  // Remembers who spoke, so that 'he' may be the last who did. Cues come in text order.
  std::optional<ResolvedArgument> Of(const TriggerMatch& match);

  // 'its director, Ana Ruiz,': the person named in the words before a verb, else what the phrase
  // means.
  std::optional<ResolvedArgument> InPhrase(const SpeechSubject& subject);
  // Whether the subject stands behind the verb: ', said Ana Ruiz'.
  bool IsInverted(uint32_t verb) const;
  // 'said Ana Ruiz', 'said the envoy to Mali, Tom Ogola': who stands behind the verb.
  std::optional<ResolvedArgument> Behind(uint32_t verb);
  // Whom the words behind 'according to' mean: the person in them, else the first phrase.
  std::optional<ResolvedArgument> InWords(Range words);
  // The subject of the words [begin, end) that lead to a colon.
  std::optional<ResolvedArgument> BeforeColon(Range words);
  // The subject that ends before a verb.
  std::optional<ResolvedArgument> Before(uint32_t verb);
  // Of ', saying ...': the subject of the sentence.
  std::optional<ResolvedArgument> OfSentence(uint32_t verb);
  // A phrase's entity that may speak; a body for its spokesman; a group for people without a name.
  std::optional<ResolvedArgument> OfHead(uint32_t head);

 private:
  std::optional<ResolvedArgument> Find(const TriggerMatch& match);
  std::optional<ResolvedArgument> OfSubjects(const TriggerMatch& match);
  std::optional<ResolvedArgument> Quoted(uint32_t verb);
  std::optional<ResolvedArgument> OfPaper(uint32_t verb);

  const Document& document_;
  SlotReader* slots_;
  ArgumentResolver* resolver_;
  const EntityTable& entities_;
  NamedSpeaker named_;
  SpeakingBody bodies_;
  LastSpeaker last_;
};

}  // namespace dossier
