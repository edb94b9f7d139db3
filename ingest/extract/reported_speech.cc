// The part of StatementFinder that reads reported speech: 'said that', ', police said', 'according
// to'.
#include <algorithm>
#include <string_view>

#include "ingest/extract/speech_text.h"
#include "ingest/extract/statement_finder.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestSource = 14;  // tokens from 'according to' to the end of its phrase

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

// A phrase, not a clause: without what is added behind a comma.
Range StatementFinder::PhraseOf(uint32_t head, Range content) const {
  for (uint32_t at = head; at < content.end; ++at) {
    if (document_.Lower(at) == ",") content.end = at;
  }
  while (content.begin < head && document_.tokens[content.begin].relation == Relation::kCase)
    ++content.begin;
  return TrimContent(document_, content);
}

// Up to the next clause that hangs on the verb itself and begins at `from` or behind it: ', and he
// urged ...'.
uint32_t StatementFinder::EndOfClause(uint32_t verb, uint32_t from, uint32_t end) const {
  for (uint32_t child : document_.Children(verb)) {
    Relation relation = document_.tokens[child].relation;
    bool other = relation == Relation::kConj || relation == Relation::kParataxis ||
                 relation == Relation::kAdvcl;
    uint32_t begin = document_.Subtree(child).begin;
    if (other && child > from && begin >= from) end = std::min(end, begin);
  }
  return end;
}

// What the verb says where it stands behind it: the clause and all that trails, up to the next word
// that hangs on the cue itself or the next cue.
Range StatementFinder::ContentOf(const Cue& cue, uint32_t content_head) {
  uint32_t verb = cue.match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range content = document_.Subtree(content_head);
  if (content.begin <= verb) content.begin = verb + 1;
  // 'said many of us would lose', where the parse cuts the subject off.
  if (TakesClause(cue) && ContentBegin(verb, content.begin + 1) == verb + 1)
    content.begin = verb + 1;
  if (IsNoun(document_.tokens[content_head].tag) &&
      document_.Child(content_head, Relation::kCop) == kNone &&
      document_.Child(content_head, Relation::kNsubj) == kNone)
    return PhraseOf(content_head, content);
  uint32_t end = document_.tokens[verb].relation == Relation::kRoot
                     ? sentence.end
                     : std::max(content.end, document_.Subtree(verb).end);
  end = EndOfClause(verb, content.end, end);
  content.end = ContentEnd(content.begin, end);
  return TrimContent(document_, content);
}

// 'said in a statement that ...': the clause hangs on the noun.
std::vector<uint32_t> StatementFinder::ClausesOfPaper(uint32_t verb) const {
  std::vector<uint32_t> clauses;
  for (uint32_t noun : document_.Children(verb)) {
    if (noun < verb || document_.tokens[noun].relation != Relation::kObl) continue;
    for (uint32_t clause : document_.Children(noun)) {
      uint32_t mark = document_.Child(clause, Relation::kMark);
      bool that = clause > noun && mark != kNone && document_.Lower(mark) == "that";
      if (that && document_.tokens[clause].relation == Relation::kAcl) clauses.push_back(clause);
    }
  }
  return clauses;
}

// Heads of what the parse puts into the pattern's slots of content; the first slot that has any.
std::vector<uint32_t> StatementFinder::ContentHeads(const Cue& cue) {
  std::vector<uint32_t> heads;
  for (const CompiledFill& fill : cue.match.trigger->pattern->fills) {
    if (fill.role != "CONTENT") continue;
    for (const SlotPath& path : fill.slots) {
      if (heads.empty()) heads = slots_->Read(path, cue.match);
    }
  }
  return heads;
}

// The first of the heads that stands behind the verb; of a verb that takes a clause it must be one.
uint32_t StatementFinder::ClauseBehind(const Cue& cue, const std::vector<uint32_t>& heads) const {
  for (uint32_t head : heads) {
    bool fits = head > cue.match.head && (!TakesClause(cue) || IsClause(document_, head));
    if (fits && !IsOfPlaceOrTime(document_, head) && !IsParted(document_, cue.match.head, head))
      return head;
  }
  return kNone;
}

void StatementFinder::IndirectOf(Cue& cue) {
  uint32_t verb = cue.match.head;
  const CompiledPattern& pattern = *cue.match.trigger->pattern;
  bool has_content = std::any_of(pattern.fills.begin(), pattern.fills.end(),
                                 [](const CompiledFill& fill) { return fill.role == "CONTENT"; });
  if (!has_content) return;
  uint32_t begin = document_.sentences[document_.tokens[verb].sentence].tokens.begin;
  if (!cue.speaker && InSpeech(document_, begin)) return;
  bool inverted = speakers_.IsInverted(verb);
  if (inverted && verb > 1 && InSpeech(document_, verb - 2)) return;
  uint32_t clause = inverted ? kNone : ClauseBehind(cue, ContentHeads(cue));
  bool pause = verb + 1 < document_.tokens.size() &&
               document_.Lower(verb + 1) == ",";  // ', X said, because ...'
  if (clause == kNone || pause) {
    Range set_off = SetOff(&cue);
    if (!set_off.empty()) return AddReported(cue, set_off);
  }
  Range leading = clause == kNone || IsFirstVerb(cue) ? Leading(&cue) : Range{verb, verb};
  if (!leading.empty()) return AddReported(cue, TrimContent(document_, leading));
  if (clause == kNone) {
    std::vector<uint32_t> clauses = ClausesOfPaper(verb);
    if (!clauses.empty()) clause = clauses[0];
  }
  if (clause != kNone && !InSpeech(document_, clause)) AddReported(cue, ContentOf(cue, clause));
}

// Of the tokens as many as stand between quotation marks.
uint32_t StatementFinder::Quoted(Range content) const {
  uint32_t quoted = 0;
  for (uint32_t at = content.begin; at < content.end; ++at) quoted += InSpeech(document_, at);
  return quoted;
}

void StatementFinder::AddReported(Cue& cue, Range content) {
  if (content.size() < 2 || !cue.speaker) return;
  // 'asked whether', 'would not say if': nothing is said of it.
  std::string_view first = document_.Lower(content.begin);
  bool asks = document_.Lemma(cue.match.head) == "ask";
  if (first == "whether" || (first == "if" && asks)) return;
  const CompiledPattern& pattern = *cue.match.trigger->pattern;
  if (Quoted(content) * 10 > content.size() * 8) return;
  cue.reported = content;
  uint32_t start = document_.tokens[content.begin].start,
           end = document_.tokens[content.end - 1].end;
  // A quotation that begins or ends the clause keeps its marks.
  if (start > 0 && document_.QuotationAt(content.begin) != kNone &&
      document_.quotations[document_.QuotationAt(content.begin)].tokens.begin == content.begin &&
      content.begin > 0) {
    start = document_.tokens[content.begin - 1].start;
  }
  ExtractedStatement* statement =
      Add(*cue.speaker, start, end, content, false, cue.match.head, pattern.rule);
  if (statement != nullptr && pattern.source->polarity() == NEGATIVE)
    statement->set_polarity(NEGATIVE);
}

void StatementFinder::Indirect() {
  for (Cue& cue : cues_) IndirectOf(cue);
}

void StatementFinder::AccordingTo() {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t at = sentence.tokens.begin; at + 2 < sentence.tokens.end; ++at) {
      bool cue = document_.Lower(at) == "according" && document_.Lower(at + 1) == "to";
      if (cue && !InSpeech(document_, at)) AccordingTo(sentence, at);
    }
  }
}

void StatementFinder::AccordingTo(const Sentence& sentence, uint32_t at) {
  uint32_t sentence_end = sentence.tokens.end;
  uint32_t end = at + 2, last = std::min(sentence.tokens.end, at + kFarthestSource);
  while (end < last && document_.Text(end) != "," && document_.Text(end) != ";" &&
         !IsClauseVerb(document_.tokens[end].tag))
    ++end;
  std::optional<ResolvedArgument> speaker = speakers_.InWords({at + 2, end});
  for (uint32_t word = at + 2; word < end && !speaker; ++word) {
    if (document_.NameAt(word) != kNone) speaker = speakers_.OfHead(word);
  }
  if (!speaker) return;
  bool leads = at == sentence.tokens.begin || document_.Text(at - 1) == ";";
  if (leads) {
    for (uint32_t word = end; word < sentence_end; ++word) {
      if (document_.Text(word) == ";" && !InSpeech(document_, word)) sentence_end = word;
    }
  }
  Range content = leads ? Range{end, sentence_end} : ContentBefore(document_, at);
  content = TrimContent(document_, content);
  if (content.size() < 3) return;
  Add(*speaker, document_.tokens[content.begin].start, document_.tokens[content.end - 1].end,
      content, false, at, "statements/according_to");
}

}  // namespace dossier
