#include "ingest/extract/factuality.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "ingest/extract/governor_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

constexpr int kMostSteps = 8;

constexpr std::string_view kNegations[] = {"not",     "n't",    "never",  "no",     "neither",
                                           "nor",     "hardly", "nearly", "almost", "nobody",
                                           "nothing", "none",   "without"};
constexpr std::string_view kAlleging[] = {"allegedly",  "reportedly", "supposedly", "purportedly",
                                          "apparently", "alleged",    "suspected",  "reported",
                                          "supposed",   "accused"};
constexpr std::string_view kDoubting[] = {"possibly",     "perhaps",  "probably",  "maybe",
                                          "potentially",  "possible", "potential", "probable",
                                          "hypothetical", "feared",   "eventual"};
constexpr std::string_view kPlanning[] = {
    "planned",   "proposed", "scheduled",   "upcoming", "forthcoming", "future",    "next",
    "impending", "imminent", "prospective", "expected", "intended",    "threatened"};
constexpr std::string_view kFailing[] = {"failed",   "attempted", "thwarted", "cancelled",
                                         "canceled", "foiled",    "aborted",  "botched",
                                         "denied",   "rejected",  "abandoned"};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// What is less sure wins: conditional over planned over possible over alleged.
void Weaken(int modality, Factuality* fact) { fact->modality = std::max(fact->modality, modality); }

bool IsNounLike(const Token& token) { return IsNoun(token.tag); }

}  // namespace

void FactualityReader::ReadAuxiliary(uint32_t auxiliary, Factuality* fact) const {
  std::string_view word = document_.Lower(auxiliary);
  if (word == "will" || word == "'ll" || word == "shall" || word == "would" || word == "'d" ||
      word == "wo" || word == "going")
    Weaken(PLANNED, fact);
  if (word == "may" || word == "might" || word == "could" || word == "can" || word == "ca" ||
      word == "should" || word == "must" || word == "ought")
    Weaken(POSSIBLE, fact);
}

void FactualityReader::ReadAdverb(std::string_view word, Factuality* fact) const {
  if (Has(kNegations, word)) fact->negative = !fact->negative;
  if (Has(kAlleging, word)) Weaken(ALLEGED, fact);
  if (Has(kDoubting, word)) Weaken(POSSIBLE, fact);
  if (Has(kPlanning, word)) Weaken(PLANNED, fact);
  if (Has(kFailing, word)) fact->negative = true;
}

// 'nobody', 'no minister', 'neither Kenya nor Uganda'.
bool FactualityReader::IsNobody(uint32_t subject) const {
  std::string_view word = document_.Lower(subject);
  if (word == "nobody" || word == "none" || word == "neither") return true;
  for (uint32_t child : document_.Children(subject)) {
    if (child > subject) break;
    std::string_view before = document_.Lower(child);
    bool determines = document_.tokens[child].relation == Relation::kDet;
    if (before == "neither" || (determines && before == "no")) return true;
  }
  return false;
}

// 'is to travel', and in headlines 'Minister to travel'.
bool FactualityReader::IsArranged(uint32_t token) const {
  uint32_t mark = document_.Child(token, Relation::kMark);
  if (mark == kNone || document_.tokens[mark].tag != PennTag::kTO) return false;
  bool subject = false, be = false;
  for (uint32_t child : document_.Children(token)) {
    const Token& word = document_.tokens[child];
    bool auxiliary = word.relation == Relation::kAux || word.relation == Relation::kAuxPass ||
                     word.relation == Relation::kCop;
    be |= auxiliary && child < mark && document_.Lemma(child) == "be";
    subject |= IsSubject(word.relation) && child < mark;
  }
  return be || (subject && document_.tokens[token].relation == Relation::kRoot);
}

void FactualityReader::ReadOwnWords(uint32_t token, Factuality* fact) const {
  bool joined = false;
  bool noun = IsNounLike(document_.tokens[token]);
  for (uint32_t child : document_.Children(token)) {
    const Token& word = document_.tokens[child];
    bool adjacent_cop = word.relation == Relation::kCop;
    if (word.relation == Relation::kAux || word.relation == Relation::kAuxPass || adjacent_cop)
      ReadAuxiliary(child, fact), joined = true;
    if (word.relation == Relation::kAdvmod || word.relation == Relation::kAmod ||
        word.relation == Relation::kCompound) {
      if (word.relation != Relation::kAmod || noun) ReadAdverb(document_.Lower(child), fact);
    }
    if (word.relation == Relation::kDet && document_.Lower(child) == "no")
      fact->negative = !fact->negative;
    if (IsSubject(word.relation) && IsNobody(child)) fact->negative = !fact->negative;
  }
  const Token& self = document_.tokens[token];
  if (IsArranged(token)) Weaken(PLANNED, fact);
  // 'will come and see': the second verb shares the first's auxiliaries.
  bool shares = self.relation == Relation::kConj && self.head != kNone && !joined &&
                IsVerb(self.tag) && !IsFiniteVerb(self.tag);
  if (!shares) return;
  for (uint32_t child : document_.Children(self.head)) {
    Relation relation = document_.tokens[child].relation;
    if (relation == Relation::kAux) ReadAuxiliary(child, fact);
    if (relation == Relation::kAdvmod && child < self.head)
      ReadAdverb(document_.Lower(child), fact);
  }
}

void FactualityReader::ReadMark(uint32_t token, Factuality* fact) const {
  for (uint32_t child : document_.Children(token)) {
    Relation relation = document_.tokens[child].relation;
    if (relation != Relation::kMark && relation != Relation::kAdvmod) continue;
    std::string_view word = document_.Lower(child);
    if (word == "if" || word == "unless" || word == "whether" || word == "lest" || word == "until")
      Weaken(CONDITIONAL, fact);
    if (word == "without" || word == "instead" || word == "rather") fact->negative = true;
  }
}

void FactualityReader::Apply(int effect, Factuality* fact) const {
  switch (static_cast<Effect>(effect)) {
    case Effect::kAsserted:
      return;
    case Effect::kPlanned:
      return Weaken(PLANNED, fact);
    case Effect::kPossible:
      return Weaken(POSSIBLE, fact);
    case Effect::kAlleged:
      return Weaken(ALLEGED, fact);
    case Effect::kNegative:
      fact->negative = !fact->negative;
      return;
  }
}

// How the word that `token` hangs on bears on it. False where the climb ends here.
bool FactualityReader::ReadGovernor(uint32_t token, Factuality* fact) const {
  const Token& self = document_.tokens[token];
  if (self.head == kNone || self.relation == Relation::kParataxis ||
      self.relation == Relation::kAclRelcl)
    return false;
  uint32_t mark = document_.Child(token, Relation::kMark);
  bool infinitive = mark != kNone && document_.tokens[mark].tag == PennTag::kTO;
  uint32_t marker = kNone;
  for (uint32_t child : document_.Children(token)) {
    if (document_.tokens[child].relation == Relation::kCase && marker == kNone) marker = child;
  }
  if (marker == kNone) marker = mark;
  bool noun = IsNounLike(self);
  if (self.relation == Relation::kConj) return true;
  if (self.relation == Relation::kAdvcl) {
    if (infinitive) Weaken(PLANNED, fact);
    return infinitive;
  }
  bool bears = self.relation == Relation::kXcomp || self.relation == Relation::kCcomp ||
               self.relation == Relation::kObj || self.relation == Relation::kObl ||
               self.relation == Relation::kNmod || self.relation == Relation::kNsubjPass ||
               self.relation == Relation::kAcl || self.relation == Relation::kCsubj ||
               self.relation == Relation::kCsubjPass;
  if (!bears) return false;
  std::string_view preposition = marker == kNone ? std::string_view() : document_.Lower(marker);
  const Governor* governor = governors_.Find(document_.Lemma(self.head), preposition);
  bool participle = self.relation == Relation::kAcl && !infinitive;
  if (participle) return false;
  // A phrase of time, place or manner says nothing of what it hangs on unless the pair is listed.
  bool phrase = noun && (self.relation == Relation::kObl || self.relation == Relation::kNmod);
  bool paired = governor != nullptr && !preposition.empty() &&
                governors_.Find(document_.Lemma(self.head), "") != governor;
  if (phrase && !paired) return false;
  if (governor != nullptr)
    Apply(static_cast<int>(governor->effect), fact);
  else if (infinitive)
    Weaken(PLANNED, fact);
  return true;
}

int FactualityReader::TenseOf(uint32_t token) const {
  bool future = false, past = document_.tokens[token].tag == PennTag::kVBD,
       present = document_.tokens[token].tag == PennTag::kVBZ ||
                 document_.tokens[token].tag == PennTag::kVBP;
  for (uint32_t child : document_.Children(token)) {
    const Token& word = document_.tokens[child];
    if (word.relation != Relation::kAux && word.relation != Relation::kAuxPass &&
        word.relation != Relation::kCop)
      continue;
    std::string_view text = document_.Lower(child);
    future |= text == "will" || text == "'ll" || text == "shall" || text == "wo";
    past |= word.tag == PennTag::kVBD || text == "have" || text == "has" || text == "'ve" ||
            text == "had";
    present |= word.tag == PennTag::kVBZ || word.tag == PennTag::kVBP;
  }
  if (document_.tokens[token].tag == PennTag::kVBN && !future && !present) past = true;
  return future ? FUTURE : past ? PAST : present ? PRESENT : UNSPECIFIED_TENSE;
}

Factuality FactualityReader::OfState(uint32_t noun) const {
  Relation relation = document_.tokens[noun].relation;
  bool said = document_.Child(noun, Relation::kCop) != kNone || relation == Relation::kXcomp ||
              relation == Relation::kObj;
  bool verb_above = document_.tokens[noun].head != kNone &&
                    (document_.Lemma(document_.tokens[noun].head) == "become" ||
                     document_.Lemma(document_.tokens[noun].head) == "have");
  if (document_.Child(noun, Relation::kCop) != kNone || (said && verb_above)) return Of(noun);
  Factuality fact;
  ReadOwnWords(noun, &fact);
  fact.tense = PRESENT;
  return fact;
}

// 'has no stake in it'
bool FactualityReader::HasNoObject(uint32_t verb) const {
  uint32_t object =
      IsVerb(document_.tokens[verb].tag) ? document_.Child(verb, Relation::kObj) : kNone;
  uint32_t det = object == kNone ? kNone : document_.Child(object, Relation::kDet);
  return det != kNone && document_.Lower(det) == "no";
}

Factuality FactualityReader::Of(uint32_t trigger) const {
  Factuality fact;
  fact.negative = HasNoObject(trigger);
  fact.tense = TenseOf(trigger);
  uint32_t token = trigger;
  for (int step = 0; step < kMostSteps && token != kNone; ++step) {
    ReadOwnWords(token, &fact);
    ReadMark(token, &fact);
    if (fact.tense == UNSPECIFIED_TENSE) fact.tense = TenseOf(token);
    // What is reported as said stands on its own feet; only the reporting verb's effect counts.
    bool reported = document_.tokens[token].relation == Relation::kCcomp;
    if (!ReadGovernor(token, &fact) || reported) break;
    token = document_.tokens[token].head;
  }
  if (fact.modality == PLANNED) fact.tense = FUTURE;
  uint32_t sentence = document_.tokens[trigger].sentence;
  if (sentence != kNone) {
    const Sentence& whole = document_.sentences[sentence];
    // A question within quotation marks does not make the words around it one.
    uint32_t last = whole.tokens.end - 1;
    bool same = document_.QuotationAt(last) == document_.QuotationAt(trigger);
    if (document_.Lower(last) == "?" && same) Weaken(POSSIBLE, &fact);
  }
  return fact;
}

}  // namespace dossier
