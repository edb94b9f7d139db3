#include "ingest/extract/speech_content.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "ingest/extract/speech_clause.h"
#include "ingest/extract/speech_cues.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestThat = 9;  // tokens from the cue to its 'that'

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

uint32_t SpeechContent::Begin(uint32_t verb, uint32_t end) const {
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

// Before ', Y said'.
uint32_t SpeechContent::BeforeOthers(uint32_t begin, uint32_t end) const {
  for (const SpeechCue& cue : cues_.In({begin + 3, end})) {
    auto subject = SubjectPhraseBefore(document_, cue.match.head);
    bool set_off = subject && subject->begin > begin + 3 && IsSetOff(document_, *subject) &&
                   !GoesOn(cue.match.head, end);
    if (set_off) end = std::min(end, subject->begin - 1);
  }
  return end;
}

// ', although he leads' is said by whoever tells the rest.
bool SpeechContent::Contrasts(uint32_t token) const {
  return document_.Lower(token) == "," &&
         (document_.Lower(token + 1) == "although" || document_.Lower(token + 1) == "though");
}

uint32_t SpeechContent::End(uint32_t begin, uint32_t end) const {
  end = BeforeOthers(begin, end);
  for (uint32_t at = begin + 1; at + 1 < end; ++at) {
    std::string_view word = document_.Lower(at);
    bool ends = word == ";" || (at >= begin + 3 && Contrasts(at));
    if (ends && !InSpeech(document_, at)) return at;
    if (at < begin + 3) continue;
    bool joint = word == "," || document_.tokens[at].tag == PennTag::kCC;
    if (!joint) continue;
    if (document_.Lower(at + 1) == "according") return at;
    for (const SpeechCue& cue : cues_.In({at + 1, std::min(at + 2, end)})) {
      PennTag tag = document_.tokens[cue.match.head].tag;
      if (tag == PennTag::kVBG || tag == PennTag::kVBD || tag == PennTag::kVBZ) return at;
    }
  }
  return end;
}

uint32_t SpeechContent::ClauseOfNoun(uint32_t noun) const {
  for (uint32_t clause : document_.Children(noun)) {
    uint32_t mark = document_.Child(clause, Relation::kMark);
    if (clause < noun || mark == kNone || mark < noun) continue;
    Relation relation = document_.tokens[clause].relation;
    bool hangs = relation == Relation::kAcl || relation == Relation::kCcomp;
    bool marked = document_.Lower(mark) == "that" || document_.tokens[mark].tag == PennTag::kTO;
    if (hangs && marked) return clause;
  }
  return kNone;
}

uint32_t SpeechContent::EndOfClause(uint32_t verb, uint32_t from, uint32_t end) const {
  for (uint32_t child : document_.Children(verb)) {
    Relation relation = document_.tokens[child].relation;
    bool other = relation == Relation::kConj || relation == Relation::kParataxis ||
                 relation == Relation::kAdvcl;
    uint32_t begin = document_.Subtree(child).begin;
    if (other && child > from && begin >= from) end = std::min(end, begin);
  }
  return end;
}

bool SpeechContent::GoesOn(uint32_t verb, uint32_t end) const {
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

Range SpeechContent::OfPhrase(uint32_t head, Range content) const {
  for (uint32_t at = head; at < content.end; ++at) {
    if (document_.Lower(at) == ",") content.end = at;
  }
  while (content.begin < head && document_.tokens[content.begin].relation == Relation::kCase)
    ++content.begin;
  return TrimContent(document_, content);
}

uint32_t SpeechContent::Quoted(Range content) const {
  uint32_t quoted = 0;
  for (uint32_t at = content.begin; at < content.end; ++at) quoted += InSpeech(document_, at);
  return quoted;
}

}  // namespace dossier
