// The part of StatementFinder that reads reported speech by the order of words, where the parse
// gives no content: 'The plan will fail, X said', 'X said on Tuesday that ...', 'Minister: no
// taxes'.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "ingest/extract/speech_text.h"
#include "ingest/extract/statement_finder.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestThat = 9;     // tokens from the cue to its 'that'
constexpr uint32_t kLongestHeadline = 8;  // tokens before the colon of a headline

// Verbs whose object behind them is whom they address, and verbs that have none.
constexpr std::string_view kToSomebody[] = {"tell", "assure", "inform", "warn", "remind", "ask"};
constexpr std::string_view kWithoutObject[] = {"say",     "argue",   "insist", "think",
                                               "believe", "contend", "allege", "complain"};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Whether a clause can begin here: a noun phrase, a pronoun or 'there'.
bool BeginsClause(PennTag tag) {
  return IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kPRP || tag == PennTag::kPRPS ||
         tag == PennTag::kDT || tag == PennTag::kEX || tag == PennTag::kCD ||
         tag == PennTag::kPDT || tag == PennTag::kVBG || tag == PennTag::kRB;
}

}  // namespace

bool StatementFinder::TakesClause(const Cue& cue) const {
  for (const CompiledFill& fill : cue.match.trigger->pattern->fills) {
    if (fill.role == "CONTENT" && fill.slots[0][0].kind == SlotKind::kComplement) return true;
  }
  return false;
}

// Whether what follows the verb of ', X said ...' is a clause that it may say: not where one is
// told in passing (', who was there', ', as they left the house') or set off from it.
bool StatementFinder::GoesOn(uint32_t verb, uint32_t end) const {
  if (verb + 1 < end && document_.tokens[verb + 1].tag == PennTag::kTO &&
      document_.Lemma(verb) != "say") {
    return verb + 2 < end && IsVerb(document_.tokens[verb + 2].tag);
  }
  for (uint32_t at = verb + 1; at < end; ++at) {
    PennTag tag = document_.tokens[at].tag;
    if (tag == PennTag::kWP || tag == PennTag::kWDT || document_.Text(at) == ";" ||
        document_.Text(at) == "," || tag == PennTag::kOpenQuote)
      return false;
    if (IsClauseVerb(tag) || document_.Lower(at) == "that") return true;
  }
  return false;
}

// 'The plan will fail, police said on Tuesday.' and ', added the inspector.': what stands before
// the comma, or around the cue. Empty where the sentence is not of this form.
Range StatementFinder::SetOff(Cue* cue) {
  uint32_t verb = cue->match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range none{verb, verb};
  PennTag tag = document_.tokens[verb].tag;
  if (!TakesClause(*cue) || (!IsFiniteVerb(tag) && tag != PennTag::kVBN)) return none;
  // 'and was promised an answer'
  bool passive = tag == PennTag::kVBN && verb > 0 && document_.Lemma(verb - 1) == "be";
  if (passive || GoesOn(verb, sentence.end)) return none;
  bool inverted = speakers_.IsInverted(verb) && (document_.Text(verb - 1) == "," ||
                                                 (verb > 1 && document_.Text(verb - 2) == ","));
  uint32_t clause = verb;
  std::optional<ResolvedArgument> speaker;
  if (inverted) speaker = speakers_.Behind(verb);
  auto subject = speaker ? std::nullopt : SubjectPhraseBefore(document_, verb);
  if (!speaker) {
    if (!subject || !IsSetOff(document_, *subject)) return none;
    speaker = speakers_.InPhrase(*subject);
    clause = subject->begin;
  }
  if (speaker) cue->speaker = speaker;
  if (!cue->speaker) return none;
  Range content = ContentBefore(document_, clause);
  if (Quoted(content) * 2 > content.size()) return none;
  if (!inverted) {
    Range around = Around(cue, clause);
    if (!around.empty()) content = around;
  }
  return HasClause(document_, content) ? TrimContent(document_, content) : none;
}

// Where the content of 'X said ...' begins: behind 'that', or right behind the verb where a clause
// begins there; kNone where neither is so.
uint32_t StatementFinder::ContentBegin(uint32_t verb, uint32_t end) const {
  for (uint32_t at = verb + 1; at < end && at <= verb + kFarthestThat; ++at) {
    PennTag tag = document_.tokens[at].tag;
    bool mark = tag == PennTag::kIN || document_.tokens[at].relation == Relation::kMark;
    if (document_.Lower(at) == "that" && mark) return at + 1;
    if (document_.Text(at) == ";") return kNone;
    if (IsClauseVerb(tag) || tag == PennTag::kOpenQuote || document_.Lower(at) == ":") break;
  }
  if (verb + 1 >= end || !BeginsClause(document_.tokens[verb + 1].tag)) return kNone;
  uint32_t name = document_.NameAt(verb + 1);
  if (name != kNone && document_.names[name].name_class == NameClass::kDate) return kNone;
  std::string_view lemma = document_.Lemma(verb);
  bool to_somebody = Has(kToSomebody, lemma);
  // 'announced three days of mourning'; where 'said' has an object it is cut off from its clause.
  bool thing = document_.Child(verb, Relation::kObj) != kNone && !Has(kWithoutObject, lemma);
  return to_somebody || thing ? kNone : verb + 1;
}

// The content ends at a semicolon and where another cue takes over: ', Y said', 'and warned',
// ', saying', or 'according to'.
uint32_t StatementFinder::ContentEnd(uint32_t begin, uint32_t end) const {
  for (const Cue& cue : CuesIn({begin + 3, end})) {
    auto subject = SubjectPhraseBefore(document_, cue.match.head);
    bool set_off = subject && subject->begin > begin + 3 && IsSetOff(document_, *subject) &&
                   !GoesOn(cue.match.head, end);
    if (set_off) end = std::min(end, subject->begin - 1);
  }
  for (uint32_t at = begin + 3; at + 1 < end; ++at) {
    std::string_view word = document_.Lower(at);
    bool contrasts = word == "," &&
                     (document_.Lower(at + 1) == "although" || document_.Lower(at + 1) == "though");
    if ((word == ";" || contrasts) && !InSpeech(document_, at)) return at;
    bool joint = word == "," || document_.tokens[at].tag == PennTag::kCC;
    if (!joint) continue;
    if (document_.Lower(at + 1) == "according") return at;
    for (const Cue& cue : CuesIn({at + 1, std::min(at + 2, end)})) {
      PennTag tag = document_.tokens[cue.match.head].tag;
      if (tag == PennTag::kVBG || tag == PennTag::kVBD || tag == PennTag::kVBZ) return at;
    }
  }
  return end;
}

// Whether nothing but the subject and phrases stands before the cue: what follows, to the end of
// the sentence, is what it says.
bool StatementFinder::IsFirstVerb(const Cue& cue) const {
  const Range& sentence = document_.sentences[document_.tokens[cue.match.head].sentence].tokens;
  for (uint32_t at = sentence.begin; at < cue.match.head; ++at) {
    PennTag tag = document_.tokens[at].tag;
    bool perfect = document_.Lemma(at) == "have" && at + 2 >= cue.match.head;
    if (tag == PennTag::kWRB || tag == PennTag::kWP || (IsClauseVerb(tag) && !perfect))
      return false;
    std::string_view word = document_.Lower(at);
    bool subordinates = word == "as" || word == "if" || word == "while" || word == "although" ||
                        word == "though" || word == "because" || word == "since";
    if (subordinates) return false;
  }
  return IsFiniteVerb(document_.tokens[cue.match.head].tag);
}

Range StatementFinder::Leading(Cue* cue) {
  uint32_t verb = cue->match.head;
  Range none{verb, verb};
  PennTag tag = document_.tokens[verb].tag;
  bool participle = tag == PennTag::kVBG || tag == PennTag::kVBN;
  if (cue->match.trigger->words.size() > 1 || !TakesClause(*cue)) return none;
  if ((!IsFiniteVerb(tag) && !participle) || speakers_.IsInverted(verb)) return none;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t begin = ContentBegin(verb, sentence.end);
  if (begin == kNone) return none;
  Range content{begin, ContentEnd(begin, EndOfClause(verb, begin, sentence.end))};
  if (!HasClause(document_, content)) return none;
  // 'with its leader Ana Ruiz saying' and ', saying'.
  bool after_noun = verb > sentence.begin && IsNoun(document_.tokens[verb - 1].tag);
  if (!cue->speaker || (participle && after_noun)) {
    auto own = participle && !after_noun ? speakers_.OfSentence(verb) : speakers_.Before(verb);
    if (own) cue->speaker = own;
  }
  return cue->speaker ? content : none;
}

// 'Too often, X said, the debate is poisoned': the cue stands within its content. The longer side,
// or the whole where neither is most of it; empty where nothing said stands behind.
Range StatementFinder::Around(Cue* cue, uint32_t clause) const {
  uint32_t verb = cue->match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range none{verb, verb};
  if (verb + 3 >= sentence.end || document_.Lower(verb + 1) != ",") return none;
  Range before = TrimContent(document_, ContentBefore(document_, clause));
  Range behind{verb + 2, sentence.end};
  PennTag first = document_.tokens[behind.begin].tag;
  if (first == PennTag::kVBG || first == PennTag::kCC || first == PennTag::kOpenQuote) return none;
  for (uint32_t at = behind.begin; at < behind.end; ++at) {
    if (document_.Text(at) == ";") behind.end = at;
  }
  if (!HasClause(document_, behind) && !HasClause(document_, before)) return none;
  bool short_before = before.size() * 4 <= behind.size();
  return short_before ? behind : Range{before.begin, behind.end};
}

// Headlines: 'Minister Ana Ruiz: no new taxes', 'Police: driver was drunk'.
void StatementFinder::Headline(uint32_t index) {
  const Sentence& sentence = document_.sentences[index];
  Range tokens = sentence.tokens;
  uint32_t colon = tokens.begin;
  while (colon < tokens.end && colon - tokens.begin <= kLongestHeadline &&
         document_.Lower(colon) != ":")
    ++colon;
  if (colon == tokens.begin || colon + 3 >= tokens.end || document_.Lower(colon) != ":") return;
  for (uint32_t at = tokens.begin; at < colon; ++at) {
    if (IsClauseVerb(document_.tokens[at].tag) || document_.tokens[at].Is(kIsPunctuation)) return;
  }
  Range content{colon + 1, tokens.end};
  if (!HasClause(document_, content) || document_.QuotationAt(content.begin + 1) != kNone) return;
  for (const ResolvedArgument& found : resolver_->ResolveOne(colon - 1, true)) {
    std::string_view label = entities_->Label(found.entity);
    if (label != "Person" && label != "Organization" && label != "Group") continue;
    while (content.size() > 1 && document_.Lower(content.end - 1) == ".") --content.end;
    Add(found, document_.tokens[content.begin].start, document_.tokens[content.end - 1].end,
        content, false, tokens.begin, "statements/headline");
    return;
  }
}

}  // namespace dossier
