#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/extract/factuality.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/slot_reader.h"
#include "ingest/extract/speaker_finder.h"

namespace dossier {

class Document;
class EntityTable;
class ExtractedStatement;
class Extraction;
struct Quotation;
struct Sentence;

// Who says what: words between quotation marks with their speaker, reported speech ('said that',
// 'according to'), and quoted fragments within either. Tells the resolver and the claim writer
// whose words a stretch of text is. One thread, one document.
class StatementFinder {
 public:
  StatementFinder(const Document& document, const PatternMatcher& matcher, SlotReader* slots,
                  ArgumentResolver* resolver, const FactualityReader& facts, EntityTable* entities,
                  ClaimWriter* writer, Extraction* out);

  void Run();

 private:
  // A verb of saying outside quotation marks, with its subject.
  struct Cue {
    TriggerMatch match;
    std::optional<ResolvedArgument> speaker;
    Range reported;  // the words given as its indirect speech
  };

  void CollectCues();
  bool IsSaid(uint32_t verb) const;
  std::span<const Cue> CuesIn(Range tokens) const;

  // ---- Words between marks (quoted_speech.cc)
  void Direct();
  std::optional<ResolvedArgument> SpeakerOfQuotation(uint32_t index, std::string* rule);
  const Cue* CueNear(const Range& quoted) const;
  const Cue* CueBehind(const Range& quoted) const;
  const Cue* CueRightBefore(const Range& quoted) const;
  const Cue* CueAbove(const Range& quoted);
  const Cue* CueInSentence(uint32_t sentence) const;
  std::optional<ResolvedArgument> BehindDash(const Quotation& quotation);
  std::optional<ResolvedArgument> BesideTag(const Quotation& quotation);
  std::optional<ResolvedArgument> BeforeColon(const Quotation& quotation);
  std::optional<ResolvedArgument> OfNeighbour(uint32_t index, bool leads);
  void AddQuotation(uint32_t index, const ResolvedArgument& speaker, const std::string& rule);
  void Fragment(uint32_t index);
  // Whether the cue says what stands at `token`: in its clause, or as a verb that brings quoted
  // words without one.
  bool Governs(const Cue& cue, uint32_t token);

  // ---- Reported speech (reported_speech.cc, surface_speech.cc)
  void Indirect();
  void IndirectOf(Cue& cue);
  std::vector<uint32_t> ContentHeads(const Cue& cue);
  std::vector<uint32_t> ClausesOfPaper(uint32_t verb) const;
  uint32_t ClauseBehind(const Cue& cue, const std::vector<uint32_t>& heads) const;
  Range ContentOf(const Cue& cue, uint32_t content_head);
  uint32_t EndOfClause(uint32_t verb, uint32_t from, uint32_t end) const;
  uint32_t Quoted(Range content) const;
  Range PhraseOf(uint32_t head, Range content) const;
  void AddReported(Cue& cue, Range content);
  void AccordingTo();
  void AccordingTo(const Sentence& sentence, uint32_t at);

  Range SetOff(Cue* cue);
  Range Leading(Cue* cue);
  Range Around(Cue* cue, uint32_t clause) const;
  bool IsFirstVerb(const Cue& cue) const;
  bool TakesClause(const Cue& cue) const;
  bool GoesOn(uint32_t verb, uint32_t end) const;
  uint32_t ContentBegin(uint32_t verb, uint32_t end) const;
  uint32_t ContentEnd(uint32_t begin, uint32_t end) const;
  void Headline(uint32_t sentence);

  ExtractedStatement* Add(const ResolvedArgument& speaker, uint32_t start, uint32_t end,
                          Range tokens, bool quoted, uint32_t basis, const std::string& rule);
  void AddAbout(Range tokens, uint32_t speaker, ExtractedStatement* statement) const;

  const Document& document_;
  const PatternMatcher& matcher_;
  SlotReader* slots_;
  ArgumentResolver* resolver_;
  const FactualityReader& facts_;
  EntityTable* entities_;
  ClaimWriter* writer_;
  Extraction* out_;
  SpeakerFinder speakers_;
  std::vector<Cue> cues_;
  std::vector<uint32_t> speaker_of_quotation_;  // entity, or kNone
  std::set<std::array<uint32_t, 3>> seen_;      // speaker, start, end of what was written
};

}  // namespace dossier
