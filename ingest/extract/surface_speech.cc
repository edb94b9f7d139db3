// The part of StatementFinder that reads reported speech by the order of words, where the parse
// gives no content: 'X said on Tuesday that ...', 'Too often, X said, ...', 'Minister: no taxes'.
#include <algorithm>
#include <string_view>

#include "ingest/extract/statement_finder.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestThat = 9;     // tokens from the cue to its 'that'
constexpr uint32_t kLongestAside = 30;    // between a subject and its cue
constexpr int kMostCuesBack = 40;         // in search of who spoke last
constexpr uint32_t kLongestHeadline = 8;  // tokens before the colon of a headline

// Whether a clause can begin here: a noun phrase, a pronoun or 'there'.
bool BeginsClause(PennTag tag) {
  return IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kPRP || tag == PennTag::kPRPS ||
         tag == PennTag::kDT || tag == PennTag::kEX || tag == PennTag::kCD ||
         tag == PennTag::kPDT || tag == PennTag::kVBG || tag == PennTag::kRB;
}

bool IsClauseVerb(PennTag tag) { return IsFiniteVerb(tag) || tag == PennTag::kMD; }

}  // namespace

bool StatementFinder::TakesClause(const Cue& cue) const {
  for (const CompiledFill& fill : cue.match.trigger->pattern->fills) {
    if (fill.role == "CONTENT" && fill.slots[0][0].kind == SlotKind::kComplement) return true;
  }
  return false;
}

// The head of the noun phrase that ends before `end`: 'a spokesman for the mayor of Lima' is a
// spokesman.
uint32_t StatementFinder::PhraseBefore(uint32_t end, uint32_t begin) const {
  uint32_t head = end - 1;
  for (int step = 0; step < 3; ++step) {
    uint32_t at = head;
    for (; at > begin; --at) {
      PennTag tag = document_.tokens[at - 1].tag;
      bool inside = IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kDT ||
                    tag == PennTag::kPOS || tag == PennTag::kPRPS || tag == PennTag::kCD;
      if (!inside) break;
    }
    bool of_noun = at >= begin + 2 && document_.tokens[at - 1].tag == PennTag::kIN &&
                   IsNoun(document_.tokens[at - 2].tag);
    if (!of_noun) break;
    head = at - 2;
  }
  return head;
}

// Where the subject of a verb of saying ends: without auxiliaries, '(D-Mo.)' and asides between
// commas; the begin of the sentence where none stands there.
uint32_t StatementFinder::SubjectEnd(uint32_t verb) const {
  const uint32_t begin = document_.sentences[document_.tokens[verb].sentence].tokens.begin;
  uint32_t end = verb;
  while (end > begin &&
         (document_.tokens[end - 1].tag == PennTag::kRB || document_.Lemma(end - 1) == "have" ||
          document_.tokens[end - 1].tag == PennTag::kMD)) {
    --end;
  }
  if (end > begin && document_.Lower(end - 1) == ")") {
    while (end > begin && document_.Lower(end - 1) != "(") --end;
    if (end > begin) --end;
  }
  bool relative = end > begin && document_.Lower(end - 1) == "who";
  if (relative) --end;
  if (end == begin || document_.Lower(end - 1) != ",") return end;
  --end;
  if (relative) return end;
  uint32_t first = end - begin > kLongestAside ? end - kLongestAside : begin;
  while (end > first) {
    bool opens = document_.Lower(end - 1) == ",";
    // ', which led the protests, said': what is told of stands in an aside itself.
    bool of_thing = opens && document_.tokens[end].tag == PennTag::kWDT;
    --end;
    if (opens && !of_thing) return end;
  }
  return begin;
}

// Who stands before a verb of saying: 'X', 'X, who leads Y,' and 'X, speaking in Lima,'.
std::optional<ResolvedArgument> StatementFinder::SubjectBefore(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t end = SubjectEnd(verb);
  if (end == sentence.begin) return std::nullopt;
  uint32_t head = PhraseBefore(end, sentence.begin);
  bool noun = IsNoun(document_.tokens[head].tag) || document_.tokens[head].tag == PennTag::kPRP;
  if (!noun || InSpeech(head)) return std::nullopt;
  for (const ResolvedArgument& found : resolver_->Resolve(head, true)) {
    std::string_view label = entities_->Label(found.entity);
    if (label != "Work" && label != "Observation") return found;
  }
  return BodyBehind(head);
}

// Of ', saying ...': the subject of the sentence.
std::optional<ResolvedArgument> StatementFinder::SubjectOfRoot(uint32_t verb) {
  const Sentence& sentence = document_.sentences[document_.tokens[verb].sentence];
  if (sentence.root == kNone || sentence.root >= verb ||
      document_.tokens[verb].tag != PennTag::kVBG)
    return std::nullopt;
  uint32_t subject = document_.Child(sentence.root, Relation::kNsubj);
  if (subject == kNone || InSpeech(subject)) return std::nullopt;
  for (const ResolvedArgument& found : resolver_->Resolve(subject, true)) return found;
  return std::nullopt;
}

// 'He' whom coreference takes for no person: the person who spoke last, not long before.
std::optional<ResolvedArgument> StatementFinder::LastToSpeak(uint32_t pronoun) const {
  uint32_t paragraph = document_.sentences[document_.tokens[pronoun].sentence].paragraph;
  int seen = 0;
  for (auto cue = cues_.rbegin(); cue != cues_.rend() && seen < kMostCuesBack; ++cue, ++seen) {
    uint32_t other = document_.sentences[document_.tokens[cue->match.head].sentence].paragraph;
    if (other + 2 < paragraph) break;
    if (!cue->speaker || entities_->Label(cue->speaker->entity) != "Person") continue;
    return ResolvedArgument{cue->speaker->entity, {pronoun, pronoun + 1}, true, false};
  }
  return std::nullopt;
}

// '"Words," -- Ana Ruiz': who stands behind a dash that follows the quotation.
std::optional<ResolvedArgument> StatementFinder::BehindDash(const Quotation& quotation) {
  uint32_t dash = quotation.tokens.end + 1;
  if (dash + 1 >= document_.tokens.size()) return std::nullopt;
  std::string_view text = document_.Text(dash);
  bool is_dash = text == "\u2015" || text == "\u2014" || text == "\u2013" || text == "--";
  uint32_t name = is_dash ? document_.NameAt(dash + 1) : kNone;
  if (name == kNone || document_.names[name].name_class != NameClass::kPerson) return std::nullopt;
  // A sentence that goes on is an aside: '"Yes" -- Ana Ruiz thought so -- was heard.'
  uint32_t end = document_.names[name].tokens.end;
  bool goes_on = end < document_.tokens.size() && IsClauseVerb(document_.tokens[end].tag);
  if (goes_on) return std::nullopt;
  for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false))
    return found;
  return std::nullopt;
}

// 'quoted the minister as saying', 'the minister was quoted as saying': the minister speaks, and
// whoever quotes him passes it on.
std::optional<ResolvedArgument> StatementFinder::QuotedSpeaker(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  if (verb < sentence.begin + 3 || document_.Lower(verb - 1) != "as") return std::nullopt;
  std::string_view before = document_.Lower(verb - 2);
  uint32_t end = verb - 1;
  if (before == "quoted" || before == "cited") {
    end = verb - 2;
    while (end > sentence.begin && document_.Lemma(end - 1) == "be") --end;
  }
  if (end <= sentence.begin) return std::nullopt;
  for (const ResolvedArgument& found :
       resolver_->ResolveOne(PhraseBefore(end, sentence.begin), true))
    return found;
  return std::nullopt;
}

// Where the content of 'X said ...' begins: behind 'that', or right behind the verb where a clause
// begins there; kNone where neither is so.
uint32_t StatementFinder::ContentBegin(uint32_t verb, uint32_t end) const {
  for (uint32_t at = verb + 1; at < end && at <= verb + kFarthestThat; ++at) {
    PennTag tag = document_.tokens[at].tag;
    if (document_.Lower(at) == "that" && tag == PennTag::kIN) return at + 1;
    if (IsClauseVerb(tag) || tag == PennTag::kOpenQuote || document_.Lower(at) == ":") break;
  }
  if (verb + 1 >= end || !BeginsClause(document_.tokens[verb + 1].tag)) return kNone;
  std::string_view lemma = document_.Lemma(verb);
  bool to_somebody = lemma == "tell" || lemma == "assure" || lemma == "inform" || lemma == "warn" ||
                     lemma == "remind" || lemma == "ask";
  return to_somebody ? kNone : verb + 1;
}

// The content ends where another cue takes over: ', Y said', 'and warned', ', saying', or
// 'according to'.
uint32_t StatementFinder::ContentEnd(uint32_t begin, uint32_t end) const {
  for (uint32_t at = begin + 3; at + 1 < end; ++at) {
    std::string_view word = document_.Lower(at);
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
  if (!IsFiniteVerb(tag) && !participle) return none;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t begin = ContentBegin(verb, sentence.end);
  if (begin == kNone) return none;
  Range content{begin, ContentEnd(begin, sentence.end)};
  if (!HasClause(content)) return none;
  // 'with its leader Ana Ruiz saying' and ', saying'.
  bool after_noun = verb > sentence.begin && IsNoun(document_.tokens[verb - 1].tag);
  if (!cue->speaker || (participle && after_noun)) {
    auto own = participle && !after_noun ? SubjectOfRoot(verb) : SubjectBefore(verb);
    if (own) cue->speaker = own;
  }
  return cue->speaker ? content : none;
}

// 'Too often, X said, the debate is poisoned': the cue stands within its content. The longer side,
// or the whole where neither is most of it.
Range StatementFinder::Around(Cue* cue) {
  uint32_t verb = cue->match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range none{verb, verb};
  bool fits = TakesClause(*cue) && IsFiniteVerb(document_.tokens[verb].tag) &&
              verb + 3 < sentence.end && document_.Lower(verb + 1) == "," && cue->speaker;
  if (!fits) return none;
  uint32_t comma = verb;
  while (comma > sentence.begin && verb - comma < 7 && document_.Lower(comma - 1) != ",") --comma;
  if (comma <= sentence.begin || document_.Lower(comma - 1) != ",") return none;
  Range before{sentence.begin, comma - 1}, behind{verb + 2, sentence.end};
  if (!HasClause(behind) || before.empty()) return none;
  if (document_.tokens[behind.begin].tag == PennTag::kVBG) return none;
  bool short_before = before.size() * 4 <= behind.size();
  return short_before ? behind : sentence;
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
  if (!HasClause(content) || document_.QuotationAt(content.begin + 1) != kNone) return;
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
