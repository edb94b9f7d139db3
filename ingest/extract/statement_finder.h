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

namespace dossier {

class Document;
class EntityTable;
class ExtractedStatement;
class Extraction;
struct Quotation;

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
  std::optional<ResolvedArgument> SpeakerOf(const TriggerMatch& match);
  std::optional<ResolvedArgument> NameRightBehind(uint32_t verb);
  std::optional<ResolvedArgument> NameBeside(uint32_t verb);
  std::optional<ResolvedArgument> BodyBehind(uint32_t token);
  std::optional<ResolvedArgument> SubjectBefore(uint32_t verb);
  std::optional<ResolvedArgument> QuotedSpeaker(uint32_t verb);
  std::optional<ResolvedArgument> SubjectOfRoot(uint32_t verb);
  std::optional<ResolvedArgument> LastToSpeak(uint32_t pronoun) const;
  std::optional<ResolvedArgument> BehindDash(const Quotation& quotation);
  uint32_t SubjectEnd(uint32_t verb) const;
  uint32_t PhraseBefore(uint32_t end, uint32_t begin) const;
  bool InSpeech(uint32_t token) const;
  bool IsTitle(const Quotation& quotation) const;
  bool IsSpeech(const Quotation& quotation) const;

  void Direct();
  std::optional<ResolvedArgument> SpeakerOfQuotation(uint32_t index, std::string* rule);
  const Cue* CueNear(const Range& quoted) const;
  const Cue* CueInSentence(uint32_t sentence) const;
  std::span<const Cue> CuesIn(Range tokens) const;
  void Fragment(uint32_t index);
  void AddQuotation(uint32_t index, const ResolvedArgument& speaker, const std::string& rule);

  void Indirect();
  void IndirectOf(Cue& cue);
  Range Trailing(Cue* cue);
  Range Leading(Cue* cue);
  Range Around(Cue* cue);
  bool IsFirstVerb(const Cue& cue) const;
  bool TakesClause(const Cue& cue) const;
  uint32_t ContentBegin(uint32_t verb, uint32_t end) const;
  uint32_t ContentEnd(uint32_t begin, uint32_t end) const;
  void Headline(uint32_t sentence);
  bool HasClause(Range tokens) const;
  std::vector<uint32_t> ClausesOfPaper(uint32_t verb) const;
  // The token before the brackets that close at `token`, if they do: 'Wang Mei-yu (王美玉) said'.
  uint32_t BeforeBrackets(uint32_t first, uint32_t token) const;
  bool Governs(const Cue& cue, uint32_t token);
  void AddReported(Cue& cue, Range content);
  uint32_t ClauseBegin(const Cue& cue);
  Range ContentOf(const Cue& cue, uint32_t content_head);
  void AccordingTo();

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
  std::vector<Cue> cues_;
  std::vector<uint32_t> speaker_of_quotation_;  // entity, or kNone
  std::set<std::array<uint32_t, 3>> seen_;      // speaker, start, end of what was written
};

}  // namespace dossier
