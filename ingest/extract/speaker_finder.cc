#include "ingest/extract/speaker_finder.h"

#include <algorithm>
#include <iterator>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestName = 14;  // tokens behind an inverted verb
constexpr uint32_t kFarthestNamesake = 600;
constexpr size_t kMostInitials = 4;
constexpr uint32_t kFarthestBody = 60;  // tokens back to the body of a spokesman

constexpr std::string_view kVoices[] = {"spokesman", "spokeswoman", "spokesperson"};
// Verbs whose object behind them is whom they address.
constexpr std::string_view kToSomebody[] = {"tell", "assure", "inform", "remind", "ask", "urge"};
constexpr std::string_view kPapers[] = {"statement", "report", "letter",   "study",
                                        "survey",    "note",   "document", "notice"};
constexpr std::string_view kBodies[] = {
    "ministry", "office",     "court",  "department", "agency",   "commission", "mission",
    "bureau",   "committee",  "police", "army",       "campaign", "mayoralty",  "bloc",
    "arm",      "parliament", "bank",   "treasury",   "council",  "prosecutor"};

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
                             ArgumentResolver* resolver, EntityTable* entities)
    : document_(document), slots_(slots), resolver_(resolver), entities_(entities) {}

uint32_t SpeakerFinder::ParagraphOf(uint32_t token) const {
  return document_.sentences[document_.tokens[token].sentence].paragraph;
}

bool SpeakerFinder::MaySpeak(uint32_t entity) const {
  std::string_view label = entities_->Label(entity);
  return label != "Work" && label != "Observation";
}

std::optional<ResolvedArgument> SpeakerFinder::OfName(uint32_t name) {
  for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false)) {
    if (MaySpeak(found.entity)) return found;
  }
  return std::nullopt;
}

std::optional<ResolvedArgument> SpeakerFinder::Of(const TriggerMatch& match) {
  std::optional<ResolvedArgument> speaker = Find(match);
  if (speaker && entities_->Label(speaker->entity) == "Person")
    spoke_.push_back({ParagraphOf(match.head), speaker->entity, GenderOf(*speaker)});
  return speaker;
}

std::optional<ResolvedArgument> SpeakerFinder::Find(const TriggerMatch& match) {
  uint32_t verb = match.head;
  if (auto quoted = Quoted(verb)) return quoted;
  if (document_.tokens[verb].tag == PennTag::kVBG && verb > 0) {
    auto subject = IsMark(document_, verb - 1) ? OfSentence(verb) : PersonEndingAt(verb);
    if (subject) return subject;
  }
  bool finite = IsFiniteVerb(document_.tokens[verb].tag);
  if (IsInverted(verb)) {
    if (auto inverted = Behind(verb)) return inverted;
  }
  auto before = finite ? SubjectPhraseBefore(document_, verb) : std::nullopt;
  if (before) {
    Range words = before->phrase;
    auto person = PersonIn(words);
    if (!person && !before->aside.empty()) person = PersonIn(before->aside);
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
  if (auto person = ByInitials(head)) return person;
  // 'The Spaniard said' is a person, and not Spain.
  uint32_t name = document_.NameAt(head);
  bool national = name != kNone && document_.names[name].name_class == NameClass::kNationality;
  if (national && document_.tokens[head].tag != PennTag::kNNPS) return std::nullopt;
  bool of_person = IsSheOrHe(document_.Lower(head));
  for (const ResolvedArgument& found : resolver_->Resolve(head, true)) {
    if (of_person && entities_->Label(found.entity) != "Person") continue;
    if (MaySpeak(found.entity)) return found;
  }
  if (of_person) return LastPerson(head);
  if (auto body = BodyBehind(head)) return body;
  return BodyNamed(head);
}

// 'The SP': whoever was last named before whose title has these initials.
std::optional<ResolvedArgument> SpeakerFinder::ByInitials(uint32_t head) const {
  const Token& token = document_.tokens[head];
  bool initials = token.Is(kAllCapitals) && document_.Text(head).size() <= kMostInitials &&
                  head > 0 && document_.Lower(head - 1) == "the";
  if (!initials) return std::nullopt;
  auto person = entities_->LastWithTitle(document_.Lower(head), token.start);
  if (!person) return std::nullopt;
  return ResolvedArgument{*person, {head, head + 1}, true, false};
}

// 'He' whom coreference takes for no person: whoever spoke last, not long before and not known to
// be a woman.
std::optional<ResolvedArgument> SpeakerFinder::LastPerson(uint32_t pronoun) const {
  if (spoke_.empty() || spoke_.back().paragraph + 2 < ParagraphOf(pronoun)) return std::nullopt;
  Gender wanted = document_.Lower(pronoun) == "he" ? Gender::kMale : Gender::kFemale;
  if (spoke_.back().gender != Gender::kUnknown && spoke_.back().gender != wanted)
    return std::nullopt;
  return ResolvedArgument{spoke_.back().entity, {pronoun, pronoun + 1}, true, false};
}

// Of a pronoun its own, else that of the name.
Gender SpeakerFinder::GenderOf(const ResolvedArgument& speaker) const {
  uint32_t token = speaker.mention.end - 1;
  std::string_view word = document_.Lower(token);
  if (IsSheOrHe(word)) return word == "he" ? Gender::kMale : Gender::kFemale;
  uint32_t mention = document_.MentionAt(token);
  if (mention != kNone) return document_.entities[document_.mentions[mention].entity].gender;
  uint32_t name = document_.NameAt(token);
  return name == kNone ? Gender::kUnknown : document_.names[name].gender;
}

// 'a BBC statement', 'a spokesman for Shell', 'the Treasury's sanctions office': the organisation
// or country that speaks through it.
std::optional<ResolvedArgument> SpeakerFinder::BodyBehind(uint32_t head) {
  std::string_view lemma = document_.Lemma(head);
  bool voice = Has(kVoices, lemma), paper = Has(kPapers, lemma), body = Has(kBodies, lemma);
  bool acts = lemma == "ministry" || lemma == "army" || lemma == "police";
  if (!voice && !paper && !body) return std::nullopt;
  const Frame& frame = slots_->NounFrame(head);
  std::vector<uint32_t> owners = frame.possessor;
  owners.insert(owners.end(), frame.modifier.begin(), frame.modifier.end());
  for (const Frame::Prepositional& phrase : frame.prepositional) {
    std::string_view marker = document_.Lower(phrase.marker);
    bool owns = marker == "of" || ((voice || paper) && (marker == "for" || marker == "from" ||
                                                        marker == "with" || marker == "at"));
    if (owns) owners.push_back(phrase.noun);
  }
  for (uint32_t owner : owners) {
    for (const ResolvedArgument& found : resolver_->ResolveOne(owner, false)) {
      std::string_view label = entities_->Label(found.entity);
      bool speaks_for = label == "Organization" || (label == "Place" && (!body || acts)) ||
                        (label == "Person" && paper);
      if (speaks_for) return found;
    }
  }
  return voice ? BodyOfParagraph(head) : std::nullopt;
}

// 'The commission': the organisation last named before whose name has the word.
std::optional<ResolvedArgument> SpeakerFinder::BodyNamed(uint32_t head) {
  uint32_t det = document_.Child(head, Relation::kDet);
  bool definite = det != kNone && document_.Lower(det) == "the";
  if (!definite || document_.tokens[head].tag != PennTag::kNN) return std::nullopt;
  for (uint32_t at = head; at-- > 0 && head - at < kFarthestNamesake;) {
    uint32_t name = document_.NameAt(at);
    bool fits = document_.Lower(at) == document_.Lower(head) && name != kNone &&
                document_.names[name].name_class == NameClass::kOrganization;
    if (!fits) continue;
    if (auto found = OfName(name))
      return ResolvedArgument{found->entity, resolver_->ShortPhrase(head), true, false};
  }
  return std::nullopt;
}

// 'A spokesman said': the organisation last named in the paragraph.
std::optional<ResolvedArgument> SpeakerFinder::BodyOfParagraph(uint32_t head) {
  for (uint32_t at = head; at-- > 0 && head - at < kFarthestBody;) {
    if (ParagraphOf(at) != ParagraphOf(head)) break;
    uint32_t name = document_.NameAt(at);
    if (name == kNone || document_.names[name].name_class != NameClass::kOrganization) continue;
    if (auto found = OfName(name)) return found;
  }
  return std::nullopt;
}

// The last person named among the words and not behind a preposition there: 'the envoy of Ana Ruiz'
// is not Ana Ruiz, but 'Superintendent of Police Ana Ruiz' is.
std::optional<ResolvedArgument> SpeakerFinder::PersonIn(Range words) {
  std::optional<ResolvedArgument> person;
  uint32_t preposition = kNone;
  for (uint32_t at = words.begin; at < words.end; ++at) {
    PennTag tag = document_.tokens[at].tag;
    uint32_t name = document_.NameAt(at);
    bool leads_away = tag == PennTag::kIN || tag == PennTag::kTO || tag == PennTag::kVBN ||
                      tag == PennTag::kWP || tag == PennTag::kWDT;
    if (leads_away) preposition = at;
    if (document_.Text(at) == ",") preposition = kNone;
    bool title = preposition != kNone && document_.Lower(preposition) == "of" &&
                 at > preposition + 1 && document_.tokens[preposition + 1].tag != PennTag::kDT;
    if (name == kNone || (preposition != kNone && !title)) continue;
    const Name& named = document_.names[name];
    bool owns =
        named.tokens.end < words.end && document_.tokens[named.tokens.end].tag == PennTag::kPOS;
    bool is_person = named.name_class == NameClass::kPerson && named.tokens.begin == at && !owns;
    if (is_person) person = OfName(name);
  }
  return person;
}

std::optional<ResolvedArgument> SpeakerFinder::InPhrase(const SpeechSubject& subject) {
  if (auto person = PersonIn(subject.phrase)) return person;
  if (!subject.aside.empty()) {
    if (auto person = PersonIn(subject.aside)) return person;
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
  return InWords({verb + 1, end});
}

std::optional<ResolvedArgument> SpeakerFinder::InWords(Range words) {
  if (auto person = PersonIn(words)) return person;
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
  return PersonIn(words);
}

// 'with its leader Ana Ruiz saying'.
std::optional<ResolvedArgument> SpeakerFinder::PersonEndingAt(uint32_t token) {
  uint32_t name = document_.NameAt(token - 1);
  bool person = name != kNone && document_.names[name].name_class == NameClass::kPerson;
  return person ? OfName(name) : std::nullopt;
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
