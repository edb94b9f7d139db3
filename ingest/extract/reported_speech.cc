#include "ingest/extract/reported_speech.h"

#include <algorithm>
#include <string_view>

#include "ingest/extract/called_so.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/extract/slot_reader.h"
#include "ingest/extract/speaker_finder.h"
#include "ingest/extract/speech_cues.h"
#include "ingest/extract/speech_text.h"
#include "ingest/extract/statement_writer.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

// Whether a verb of its own makes a clause of what `head` heads.
bool IsClause(const Document& document, uint32_t head) {
  if (IsClauseVerb(document.tokens[head].tag)) return true;
  for (Relation relation : {Relation::kCop, Relation::kAux, Relation::kAuxPass, Relation::kMark,
                            Relation::kNsubj, Relation::kNsubjPass}) {
    if (document.Child(head, relation) != kNone) return true;
  }
  return false;
}

// ', where he opened a fair'.
bool IsOfPlaceOrTime(const Document& document, uint32_t head) {
  uint32_t adverb = document.Child(head, Relation::kAdvmod);
  if (adverb == kNone || document.tokens[adverb].tag != PennTag::kWRB) return false;
  return document.Lower(adverb) == "where" || document.Lower(adverb) == "when";
}

// 'the Saudis said; last year they were fewer'.
bool IsParted(const Document& document, uint32_t verb, uint32_t head) {
  for (uint32_t at = verb + 1; at < head; ++at) {
    if (document.Text(at) == ";") return true;
  }
  return false;
}

}  // namespace

ReportedSpeech::ReportedSpeech(const Document& document, SpeechCues* cues, SlotReader* slots,
                               SpeakerFinder* speakers, StatementWriter* writer)
    : document_(document),
      cues_(cues),
      slots_(slots),
      speakers_(speakers),
      writer_(writer),
      content_(document, *cues),
      surface_(document, content_, speakers) {}

void ReportedSpeech::Run() {
  for (SpeechCue& cue : cues_->all()) OfCue(cue);
}

Range ReportedSpeech::WordsOf(SpeechCue* cue) const {
  uint32_t verb = cue->match.head;
  Range none{verb, verb};
  const CompiledPattern& pattern = *cue->match.trigger->pattern;
  bool has_content = std::any_of(pattern.fills.begin(), pattern.fills.end(),
                                 [](const CompiledFill& fill) { return fill.role == "CONTENT"; });
  if (!has_content) return none;
  if (cue->Calls()) return CalledSo(document_, verb);
  bool inverted = speakers_->IsInverted(verb);
  if (inverted && verb > 1 && InSpeech(document_, verb - 2)) return none;
  uint32_t clause = inverted ? kNone : ClauseBehind(*cue, ContentHeads(*cue));
  bool pause = verb + 1 < document_.tokens.size() &&
               document_.Lower(verb + 1) == ",";  // ', X said, because ...'
  if (clause == kNone || pause) {
    Range set_off = surface_.SetOff(cue);
    if (!set_off.empty()) return set_off;
  }
  if (clause == kNone || surface_.IsFirstVerb(*cue)) {
    Range leading = surface_.Leading(cue);
    if (!leading.empty()) return TrimContent(document_, leading);
  }
  if (clause == kNone) {
    std::vector<uint32_t> clauses = ClausesOfPaper(verb);
    if (!clauses.empty()) clause = clauses[0];
  }
  // A clause whose verb is quoted is told by its quotation.
  bool told = clause == kNone || InSpeech(document_, clause);
  return told ? none : ContentOf(*cue, clause);
}

// What the verb says where it stands behind it: the clause and all that trails, up to the next word
// that hangs on the cue itself or the next cue.
Range ReportedSpeech::ContentOf(const SpeechCue& cue, uint32_t content_head) const {
  uint32_t verb = cue.match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range content = document_.Subtree(content_head);
  if (content.begin <= verb) content.begin = verb + 1;
  // 'said many of us would lose', where the parse cuts the subject off.
  if (cue.TakesClause() && content_.Begin(verb, content.begin + 1) == verb + 1)
    content.begin = verb + 1;
  if (IsNoun(document_.tokens[content_head].tag) &&
      document_.Child(content_head, Relation::kCop) == kNone &&
      document_.Child(content_head, Relation::kNsubj) == kNone)
    return content_.OfPhrase(content_head, content);
  uint32_t end = document_.tokens[verb].relation == Relation::kRoot
                     ? sentence.end
                     : std::max(content.end, document_.Subtree(verb).end);
  end = content_.EndOfClause(verb, content.end, end);
  content.end = content_.End(content.begin, end);
  return TrimContent(document_, content);
}

// 'said in a statement that ...': the clause hangs on the noun.
std::vector<uint32_t> ReportedSpeech::ClausesOfPaper(uint32_t verb) const {
  std::vector<uint32_t> clauses;
  for (uint32_t noun : document_.Children(verb)) {
    if (noun < verb || document_.tokens[noun].relation != Relation::kObl) continue;
    uint32_t clause = content_.ClauseOfNoun(noun);
    bool that =
        clause != kNone && document_.Lower(document_.Child(clause, Relation::kMark)) == "that";
    if (that) clauses.push_back(clause);
  }
  return clauses;
}

// Heads of what the parse puts into the pattern's slots of content; the first slot that has any.
std::vector<uint32_t> ReportedSpeech::ContentHeads(const SpeechCue& cue) const {
  std::vector<uint32_t> heads;
  for (const CompiledFill& fill : cue.match.trigger->pattern->fills) {
    if (fill.role != "CONTENT") continue;
    for (const SlotPath& path : fill.slots) {
      if (heads.empty()) heads = slots_->Read(path, cue.match);
    }
  }
  bool noun = cue.match.kind == TriggerMatch::Kind::kNoun;
  uint32_t clause = noun && heads.empty() ? content_.ClauseOfNoun(cue.match.head) : kNone;
  if (clause != kNone) heads.push_back(clause);
  return heads;
}

// The first of the heads that stands behind the verb; of a verb that takes a clause it must be one.
uint32_t ReportedSpeech::ClauseBehind(const SpeechCue& cue,
                                      const std::vector<uint32_t>& heads) const {
  for (uint32_t head : heads) {
    bool fits = head > cue.match.head && (!cue.TakesClause() || IsClause(document_, head));
    if (fits && !IsOfPlaceOrTime(document_, head) && !IsParted(document_, cue.match.head, head))
      return head;
  }
  return kNone;
}

// Not questions, of which nothing is said ('asked whether', 'would not say if'), and not what is
// quoted rather than reported.
bool ReportedSpeech::IsSaidOf(const SpeechCue& cue, Range content) const {
  std::string_view first = document_.Lower(content.begin);
  bool asks = document_.Lemma(cue.match.head) == "ask";
  if (first == "whether" || (first == "if" && asks)) return false;
  uint32_t most = cue.Calls() ? 5 : 8;  // 'called it "a wall"' is quoted
  return content_.Quoted(content) * 10 <= content.size() * most;
}

void ReportedSpeech::OfCue(SpeechCue& cue) {
  uint32_t begin = document_.sentences[document_.tokens[cue.match.head].sentence].tokens.begin;
  if (!cue.speaker && InSpeech(document_, begin)) return;
  Range content = WordsOf(&cue);
  if (content.size() < 2 || !cue.speaker || !IsSaidOf(cue, content)) return;
  cue.reported = content;
  uint32_t start = document_.tokens[content.begin].start,
           end = document_.tokens[content.end - 1].end;
  // A quotation that begins or ends the clause keeps its marks.
  uint32_t quotation = document_.QuotationAt(content.begin);
  bool opens = quotation != kNone && content.begin > 0 &&
               document_.quotations[quotation].tokens.begin == content.begin;
  if (opens) start = document_.tokens[content.begin - 1].start;
  const CompiledPattern& pattern = *cue.match.trigger->pattern;
  ExtractedStatement* statement =
      writer_->Add(*cue.speaker, {start, end, content, false}, cue.match.head, pattern.rule);
  if (statement != nullptr && pattern.source->polarity() == NEGATIVE)
    statement->set_polarity(NEGATIVE);
}

}  // namespace dossier
