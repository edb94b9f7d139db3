#include "ingest/extract/speaker_finder.h"

#include <algorithm>
#include <iterator>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestName = 14;  // tokens behind an inverted verb

// Verbs whose object behind them is whom they address.
constexpr std::string_view kToSomebody[] = {"tell", "assure", "inform", "remind", "ask", "urge"};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// 'South African' in 'the South African archbishop said': no speaker, though parsed as one.
bool DescribesNext(const Document& document, uint32_t token) {
  uint32_t name = document.NameAt(token);
  return name != kNone && document.names[name].name_class == NameClass::kNationality &&
         token + 1 < document.tokens.size() && IsNoun(document.tokens[token + 1].tag);
}

bool IsSheOrHe(std::string_view word) { return word == "he" || word == "she"; }

}  // namespace

SpeakerFinder::SpeakerFinder(const Document& document, SlotReader* slots,
                             ArgumentResolver* resolver, const EntityTable& entities)
    : document_(document),
      slots_(slots),
      resolver_(resolver),
      entities_(entities),
      named_(document, resolver, entities),
      bodies_(document, slots, resolver, entities, named_),
      last_(document) {}

std::optional<ResolvedArgument> SpeakerFinder::Of(const TriggerMatch& match) {
  std::optional<ResolvedArgument> speaker = Find(match);
  if (speaker && entities_.Label(speaker->entity) == "Person") last_.Note(match.head, *speaker);
  return speaker;
}

std::optional<ResolvedArgument> SpeakerFinder::Find(const TriggerMatch& match) {
  uint32_t verb = match.head;
  if (auto quoted = Quoted(verb)) return quoted;
  if (document_.tokens[verb].tag == PennTag::kVBG && verb > 0) {
    auto subject = IsMark(document_, verb - 1) ? OfSentence(verb) : named_.PersonEndingAt(verb);
    if (!subject) subject = OfPaper(verb);
    if (subject) return subject;
  }
  bool finite = IsFiniteVerb(document_.tokens[verb].tag);
  if (IsInverted(verb)) {
    if (auto inverted = Behind(verb)) return inverted;
  }
  auto before = finite ? SubjectPhraseBefore(document_, verb) : std::nullopt;
  if (before) {
    Range words = before->phrase;
    auto person = named_.PersonIn(words);
    if (!person && !before->aside.empty()) person = named_.PersonIn(before->aside);
    if (person) return person;
  }
  if (auto subject = OfSubjects(match)) return subject;
  bool has_subject = false;
  for (uint32_t token : slots_->Read({{SlotKind::kSubject, ""}}, match))
    has_subject |= token < verb && !InSpeech(document_, token);
  if (slots_->IsPassive(match) || has_subject || !before) return std::nullopt;
  return InPhrase(*before);
}

// Of several subjects the last is the nearest to the verb: 'OAS Secretary General Luis Almagro
// said', where the parse ties the body to the verb as well.
std::optional<ResolvedArgument> SpeakerFinder::OfSubjects(const TriggerMatch& match) {
  std::vector<uint32_t> subjects = slots_->Read({{SlotKind::kSubject, ""}}, match);
  for (auto subject = subjects.rbegin(); subject != subjects.rend(); ++subject) {
    if (InSpeech(document_, *subject) || DescribesNext(document_, *subject)) continue;
    if (auto found = OfHead(*subject)) return found;
  }
  return std::nullopt;
}

std::optional<ResolvedArgument> SpeakerFinder::OfHead(uint32_t head) {
  if (auto person = named_.ByInitials(head)) return person;
  // 'The Spaniard said' is a person, and not Spain.
  uint32_t name = document_.NameAt(head);
  bool national = name != kNone && document_.names[name].name_class == NameClass::kNationality;
  if (national && document_.tokens[head].tag != PennTag::kNNPS) return std::nullopt;
  bool of_person = IsSheOrHe(document_.Lower(head));
  for (const ResolvedArgument& found : resolver_->Resolve(head, true)) {
    if (of_person && entities_.Label(found.entity) != "Person") continue;
    if (MaySpeak(entities_.Label(found.entity))) return found;
  }
  if (of_person) return last_.Of(head);
  if (auto body = bodies_.Behind(head)) return body;
  return bodies_.Named(head);
}

std::optional<ResolvedArgument> SpeakerFinder::InPhrase(const SpeechSubject& subject) {
  if (auto person = named_.PersonIn(subject.phrase)) return person;
  if (!subject.aside.empty()) {
    if (auto person = named_.PersonIn(subject.aside)) return person;
  }
  uint32_t head = HeadOfPhraseBefore(document_, subject.phrase.end, subject.phrase.begin);
  const Token& token = document_.tokens[head];
  bool noun = IsNoun(token.tag) || token.tag == PennTag::kPRP || IsAdjective(token.tag);
  if (!noun || InSpeech(document_, head)) return std::nullopt;
  return OfHead(head);
}

std::optional<ResolvedArgument> SpeakerFinder::Before(uint32_t verb) {
  auto subject = SubjectPhraseBefore(document_, verb);
  return subject ? InPhrase(*subject) : std::nullopt;
}

bool SpeakerFinder::IsInverted(uint32_t verb) const {
  bool fits = verb > 0 && IsMark(document_, verb - 1) && IsFiniteVerb(document_.tokens[verb].tag) &&
              !Has(kToSomebody, document_.Lemma(verb));
  if (!fits) return false;
  uint32_t subject = document_.Child(verb, Relation::kNsubj);
  return subject == kNone || subject > verb || InSpeech(document_, subject);
}

std::optional<ResolvedArgument> SpeakerFinder::Behind(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t until = std::min(sentence.end, verb + kFarthestName);
  uint32_t end = verb + 1;
  for (; end < until; ++end) {
    const Token& token = document_.tokens[end];
    bool ends = IsVerb(token.tag) || token.tag == PennTag::kWP || token.tag == PennTag::kWDT ||
                token.tag == PennTag::kOpenQuote || InSpeech(document_, end);
    if (ends) break;
  }
  bool quotes =
      end + 1 < until && (document_.Lower(end) == "quoting" || document_.Lower(end) == "citing");
  if (quotes) {
    if (auto quoted = named_.PersonIn({end + 1, until})) return quoted;
  }
  return InWords({verb + 1, end});
}

std::optional<ResolvedArgument> SpeakerFinder::InWords(Range words) {
  if (auto person = named_.PersonIn(words)) return person;
  uint32_t head = kNone;
  for (uint32_t at = words.begin; at < words.end; ++at) {
    PennTag tag = document_.tokens[at].tag;
    if (IsNoun(tag) || tag == PennTag::kPRP) head = at;
    bool phrase = IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kDT || tag == PennTag::kPRP ||
                  tag == PennTag::kPRPS || tag == PennTag::kPOS || tag == PennTag::kCD ||
                  tag == PennTag::kHYPH || document_.NameAt(at) != kNone;
    if (!phrase) break;
  }
  return head == kNone ? std::nullopt : OfHead(head);
}

std::optional<ResolvedArgument> SpeakerFinder::BeforeColon(Range words) {
  if (words.empty()) return std::nullopt;
  for (uint32_t at = words.begin; at < words.end; ++at) {
    Relation relation = document_.tokens[at].relation;
    bool subject = relation == Relation::kNsubj || relation == Relation::kNsubjPass;
    bool of_clause = subject && IsClauseVerb(document_.tokens[words.end - 1].tag);
    if (of_clause) return OfHead(at);
  }
  return named_.PersonIn(words);
}

std::optional<ResolvedArgument> SpeakerFinder::OfSentence(uint32_t verb) {
  const Sentence& sentence = document_.sentences[document_.tokens[verb].sentence];
  uint32_t subject = kNone;
  if (sentence.root != kNone && sentence.root < verb)
    subject = document_.Child(sentence.root, Relation::kNsubj);
  if (subject != kNone && !InSpeech(document_, subject)) {
    for (const ResolvedArgument& found : resolver_->Resolve(subject, true)) return found;
  }
  for (uint32_t at = sentence.tokens.begin; at < verb && subject == kNone; ++at) {
    bool first = IsClauseVerb(document_.tokens[at].tag) && !InSpeech(document_, at);
    if (first) return Before(at);
  }
  return std::nullopt;
}

// 'published a report suggesting', 'released a statement saying': whoever gives out the paper.
std::optional<ResolvedArgument> SpeakerFinder::OfPaper(uint32_t verb) {
  uint32_t paper = document_.tokens[verb].head;
  if (paper == kNone || paper + 1 != verb || !SpeakingBody::IsPaper(document_.Lemma(paper)))
    return std::nullopt;
  uint32_t giver = document_.tokens[paper].head;
  bool gives = giver != kNone && giver < paper && IsVerb(document_.tokens[giver].tag) &&
               document_.tokens[paper].relation == Relation::kObj;
  return gives ? Before(giver) : std::nullopt;
}

// 'quoted the minister as saying', 'the minister was quoted as saying': the minister speaks, and
// whoever quotes him passes it on.
std::optional<ResolvedArgument> SpeakerFinder::Quoted(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  if (verb < sentence.begin + 3 || document_.Lower(verb - 1) != "as") return std::nullopt;
  uint32_t end = verb - 1;
  for (uint32_t at = verb - 1; at > sentence.begin && verb - at < 8; --at) {
    std::string_view word = document_.Lower(at - 1);
    bool passive = (word == "quoted" || word == "cited") && at >= sentence.begin + 2 &&
                   document_.Lemma(at - 2) == "be";
    if (passive) end = at - 2;
    if (word == "quoted" || word == "cited") break;
  }
  if (end <= sentence.begin) return std::nullopt;
  for (const ResolvedArgument& found :
       resolver_->ResolveOne(HeadOfPhraseBefore(document_, end, sentence.begin), true))
    return found;
  return std::nullopt;
}

}  // namespace dossier
