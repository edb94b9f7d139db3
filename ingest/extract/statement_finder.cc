#include "ingest/extract/statement_finder.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kBehind = 14;  // tokens behind a quotation in which its cue may stand
constexpr uint32_t kBefore = 30;  // and before it
constexpr uint32_t kMostAbout = 12;

bool IsMark(const Document& document, uint32_t token) {
  return document.tokens[token].Is(kIsPunctuation);
}

bool IsDoubleMark(std::string_view text) {
  return text == "\"" || text == "“" || text == "``" || text == "''";
}
// 'South African' in 'the South African archbishop said': no speaker, though parsed as one.
bool DescribesNext(const Document& document, uint32_t token) {
  uint32_t name = document.NameAt(token);
  return name != kNone && document.names[name].name_class == NameClass::kNationality &&
         token + 1 < document.tokens.size() && IsNoun(document.tokens[token + 1].tag);
}

bool IsSentenceEnd(std::string_view text) { return text == "." || text == "?" || text == "!"; }

}  // namespace

StatementFinder::StatementFinder(const Document& document, const PatternMatcher& matcher,
                                 SlotReader* slots, ArgumentResolver* resolver,
                                 const FactualityReader& facts, EntityTable* entities,
                                 ClaimWriter* writer, Extraction* out)
    : document_(document),
      matcher_(matcher),
      slots_(slots),
      resolver_(resolver),
      facts_(facts),
      entities_(entities),
      writer_(writer),
      out_(out),
      speaker_of_quotation_(document.quotations.size(), kNone) {}

void StatementFinder::Run() {
  CollectCues();
  Direct();
  Indirect();
  AccordingTo();
  for (uint32_t i = 0; i < document_.sentences.size(); ++i) Headline(i);
  for (uint32_t i = 0; i < document_.quotations.size(); ++i) Fragment(i);
}

bool StatementFinder::InSpeech(uint32_t token) const {
  for (uint32_t at = document_.QuotationAt(token); at != kNone;
       at = document_.quotations[at].parent) {
    if (IsSpeech(document_.quotations[at])) return true;
  }
  return false;
}

// Speech, and not a word or title set off by marks.
bool StatementFinder::IsSpeech(const Quotation& quotation) const {
  return (quotation.is_speech || HasClause(quotation.tokens)) && !IsTitle(quotation);
}

// '"Morning Joe"', 'Marcia "Cia" Price': a few words all in capitals that no comma or colon leads
// up to and no mark of speech ends.
bool StatementFinder::IsTitle(const Quotation& quotation) const {
  const Range& tokens = quotation.tokens;
  if (tokens.empty() || tokens.size() > 6 || tokens.begin < 2) return false;
  const Token& before = document_.tokens[tokens.begin - 2];
  if (before.sentence != document_.tokens[tokens.begin].sentence ||
      IsMark(document_, tokens.begin - 2))
    return false;
  uint32_t behind = tokens.end + 1;
  bool nickname = tokens.size() == 1 && IsProperNoun(before.tag) &&
                  behind < document_.tokens.size() && IsProperNoun(document_.tokens[behind].tag);
  if (nickname) return true;
  uint32_t words = 0;
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    std::string_view text = document_.Text(at);
    if (document_.tokens[at].Is(kIsPunctuation)) {
      bool behind_phrase = before.tag == PennTag::kPOS || before.tag == PennTag::kIN;
      bool ends = at + 1 == tokens.end && (text == "." || (text == "," && behind_phrase));
      if (text != "-" && !ends) return false;
      continue;
    }
    bool capital = text[0] >= 'A' && text[0] <= 'Z';
    if (!capital && text.size() > 3) return false;
    words += capital;
  }
  return words > 1;
}

void StatementFinder::CollectCues() {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      for (const TriggerMatch& match : matcher_.At(token)) {
        if (!match.trigger->pattern->source->statement() || InSpeech(token)) continue;
        Factuality fact = facts_.Of(token);
        if (fact.negative || fact.modality >= POSSIBLE) continue;
        bool shorter = !cues_.empty() && cues_.back().match.head == token &&
                       cues_.back().match.trigger->words.size() > match.trigger->words.size();
        if (!shorter) cues_.push_back({match, SpeakerOf(match), {}});
      }
    }
  }
}

std::optional<ResolvedArgument> StatementFinder::SpeakerOf(const TriggerMatch& match) {
  if (auto quoted = QuotedSpeaker(match.head)) return quoted;
  if (auto inverted = NameRightBehind(match.head)) return inverted;
  bool participle = document_.tokens[match.head].tag == PennTag::kVBG && match.head > 0 &&
                    IsMark(document_, match.head - 1);
  if (participle) {
    if (auto subject = SubjectOfRoot(match.head)) return subject;
  }
  // Of several subjects the last is the nearest to the verb: 'OAS Secretary General Luis Almagro
  // said', where the parse ties the body to the verb as well.
  std::vector<uint32_t> subjects = slots_->Read({{SlotKind::kSubject, ""}}, match);
  for (auto subject = subjects.rbegin(); subject != subjects.rend(); ++subject) {
    uint32_t token = *subject;
    if (InSpeech(token) || DescribesNext(document_, token)) continue;
    std::string_view word = document_.Lower(token);
    bool of_person = word == "he" || word == "she";
    for (const ResolvedArgument& argument : resolver_->Resolve(token, true)) {
      std::string_view label = entities_->Label(argument.entity);
      if (of_person && label != "Person") continue;
      if (label != "Work" && label != "Observation") return argument;
    }
    if (of_person) return LastToSpeak(token);
  }
  for (uint32_t token : slots_->Read({{SlotKind::kSubject, ""}}, match)) {
    if (auto body = BodyBehind(token)) return body;
  }
  bool has_subject = false;
  for (uint32_t token : slots_->Read({{SlotKind::kSubject, ""}}, match))
    has_subject |= token < match.head && !InSpeech(token);
  if (slots_->IsPassive(match) || has_subject) return std::nullopt;
  if (auto beside = NameBeside(match.head)) return beside;
  bool finite = IsFiniteVerb(document_.tokens[match.head].tag);
  return finite ? SubjectBefore(match.head) : std::nullopt;
}

// 'a BBC statement read', 'a spokesman for Shell said', 'A spokesman said': the organisation that
// speaks through it; where none is named the one last named in the paragraph.
std::optional<ResolvedArgument> StatementFinder::BodyBehind(uint32_t token) {
  std::string_view lemma = document_.Lemma(token);
  bool voice = lemma == "spokesman" || lemma == "spokeswoman" || lemma == "spokesperson";
  bool paper = lemma == "statement" || lemma == "report" || lemma == "letter" || lemma == "study" ||
               lemma == "survey" || lemma == "note" || lemma == "document";
  if (!voice && !paper) return std::nullopt;
  const Frame& frame = slots_->NounFrame(token);
  std::vector<uint32_t> owners = frame.possessor;
  owners.insert(owners.end(), frame.modifier.begin(), frame.modifier.end());
  for (const Frame::Prepositional& phrase : frame.prepositional) owners.push_back(phrase.noun);
  for (uint32_t owner : owners) {
    for (const ResolvedArgument& found : resolver_->ResolveOne(owner, false)) {
      std::string_view label = entities_->Label(found.entity);
      if (label == "Organization" || label == "Place" || (paper && label == "Person")) return found;
    }
  }
  if (!voice) return std::nullopt;
  uint32_t paragraph = document_.sentences[document_.tokens[token].sentence].paragraph;
  for (uint32_t at = token; at-- > 0 && token - at < 60;) {
    if (document_.sentences[document_.tokens[at].sentence].paragraph != paragraph) break;
    uint32_t name = document_.NameAt(at);
    if (name == kNone || document_.names[name].name_class != NameClass::kOrganization) continue;
    for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false))
      return found;
  }
  return std::nullopt;
}

// '," said Ana Ruiz, one of several senators': a person's name right behind the verb.
std::optional<ResolvedArgument> StatementFinder::NameRightBehind(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  bool inverted = verb > sentence.begin && IsMark(document_, verb - 1) && verb + 1 < sentence.end;
  uint32_t name = inverted ? document_.NameAt(verb + 1) : kNone;
  bool person = name != kNone && document_.names[name].name_class == NameClass::kPerson &&
                document_.names[name].tokens.begin == verb + 1;
  if (!person || (document_.names[name].tokens.end < sentence.end &&
                  document_.tokens[document_.names[name].tokens.end].tag == PennTag::kPOS))
    return std::nullopt;
  for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false))
    return found;
  return std::nullopt;
}

uint32_t StatementFinder::BeforeBrackets(uint32_t first, uint32_t token) const {
  if (document_.Text(token) != ")") return token;
  for (uint32_t at = token; at-- > first + 1 && token - at < 8;) {
    if (document_.Text(at) == "(") return at - 1;
  }
  return token;
}

// Where the parse gives no subject: the name behind the verb ('said Ana Ruiz', 'said the envoy to
// Mali, Tom Ogola'), or the one right before it.
std::optional<ResolvedArgument> StatementFinder::NameBeside(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t until = std::min(sentence.end, verb + 14);
  bool inverted = verb > sentence.begin && IsMark(document_, verb - 1);
  for (uint32_t at = verb + 1; at < until && inverted; ++at) {
    const Token& token = document_.tokens[at];
    bool ends = IsVerb(token.tag) || token.tag == PennTag::kWP || token.tag == PennTag::kWDT ||
                token.tag == PennTag::kOpenQuote || InSpeech(at);
    if (ends) break;
    uint32_t name = document_.NameAt(at);
    if (name == kNone) continue;
    NameClass kind = document_.names[name].name_class;
    uint32_t end = document_.names[name].tokens.end;
    bool stops = end >= sentence.end || document_.tokens[end].Is(kIsPunctuation);
    if (kind != NameClass::kPerson && !(kind == NameClass::kOrganization && stops)) continue;
    for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false))
      return found;
  }
  if (verb == sentence.begin || InSpeech(verb - 1)) return std::nullopt;
  uint32_t before = BeforeBrackets(sentence.begin, verb - 1);
  uint32_t name = document_.NameAt(before);
  if (name == kNone) return std::nullopt;
  NameClass kind = document_.names[name].name_class;
  if (kind != NameClass::kPerson && kind != NameClass::kOrganization) return std::nullopt;
  for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false))
    return found;
  return std::nullopt;
}

// ---- Quotations

const StatementFinder::Cue* StatementFinder::CueNear(const Range& quoted) const {
  const Cue* best = nullptr;
  uint32_t nearest = 0;
  uint32_t first = document_.tokens[quoted.begin].sentence,
           last = document_.tokens[quoted.end - 1].sentence;
  uint32_t from = quoted.begin > kBefore ? quoted.begin - kBefore : 0;
  for (const Cue& cue : CuesIn({from, quoted.end + kBehind + 1})) {
    uint32_t verb = cue.match.head, sentence = document_.tokens[verb].sentence;
    if (!cue.speaker || quoted.contains(verb)) continue;
    bool behind = verb >= quoted.end && sentence == last && verb - quoted.end <= kBehind;
    // Before it the cue stands close by ('said "'), or a colon or comma leads over.
    bool leads = quoted.begin >= 2 && (document_.Lower(quoted.begin - 2) == ":" ||
                                       document_.Lower(quoted.begin - 2) == ",");
    bool before =
        verb < quoted.begin && sentence == first && quoted.begin - verb <= (leads ? kBefore : 5);
    if (!behind && !before) continue;
    // A cue behind the quotation is nearer than one before it, unless another quotation lies
    // between.
    uint32_t distance =
        behind ? verb - quoted.end
               : quoted.begin - verb +
                     (document_.Lower(quoted.begin >= 2 ? quoted.begin - 2 : 0) == ":" ? 0 : 6);
    if (best != nullptr && distance >= nearest) continue;
    best = &cue;
    nearest = distance;
  }
  return best;
}

const StatementFinder::Cue* StatementFinder::CueInSentence(uint32_t sentence) const {
  for (const Cue& cue : CuesIn(document_.sentences[sentence].tokens)) {
    if (cue.speaker) return &cue;
  }
  return nullptr;
}

std::span<const StatementFinder::Cue> StatementFinder::CuesIn(Range tokens) const {
  auto before = [](const Cue& cue, uint32_t token) { return cue.match.head < token; };
  auto first = std::lower_bound(cues_.begin(), cues_.end(), tokens.begin, before);
  auto last = std::lower_bound(first, cues_.end(), tokens.end, before);
  return {first, last};
}

std::optional<ResolvedArgument> StatementFinder::SpeakerOfQuotation(uint32_t index,
                                                                    std::string* rule) {
  const Quotation& quotation = document_.quotations[index];
  if (const Cue* cue = CueNear(quotation.tokens)) {
    *rule = cue->match.trigger->pattern->rule;
    return cue->speaker;
  }
  *rule = "statements/behind_dash";
  if (auto speaker = BehindDash(quotation)) return speaker;
  *rule = "statements/goes_on";
  if (quotation.continues != kNone && speaker_of_quotation_[quotation.continues] != kNone) {
    return ResolvedArgument{speaker_of_quotation_[quotation.continues], quotation.tokens, true,
                            false};
  }
  uint32_t sentence = document_.tokens[quotation.tokens.begin].sentence;
  uint32_t paragraph = document_.sentences[sentence].paragraph;
  bool leads = quotation.tokens.begin <= document_.sentences[sentence].tokens.begin + 1;
  // 'X said it. "More words."': the quotation or the cue before it in the paragraph; words within
  // another sentence need a cue of their own.
  for (uint32_t other = index; other-- > 0 && index - other < 40;) {
    uint32_t before = document_.tokens[document_.quotations[other].tokens.begin].sentence;
    if (document_.sentences[before].paragraph != paragraph || (!leads && before != sentence)) break;
    if (speaker_of_quotation_[other] != kNone && IsSpeech(document_.quotations[other])) {
      return ResolvedArgument{speaker_of_quotation_[other], quotation.tokens, true, false};
    }
  }
  if (leads && sentence > 0) {
    *rule = "statements/sentence_before";
    if (const Cue* cue = CueInSentence(sentence - 1)) return cue->speaker;
  }
  return std::nullopt;
}

void StatementFinder::AddQuotation(uint32_t index, const ResolvedArgument& speaker,
                                   const std::string& rule) {
  const Quotation& quotation = document_.quotations[index];
  speaker_of_quotation_[index] = speaker.entity;
  resolver_->SetSpeaker(quotation.tokens, speaker.entity);
  uint32_t start = quotation.start, first = quotation.tokens.begin;
  // '"One. "Two.': each sentence that opens with a mark of its own is a statement of its own.
  for (uint32_t at = quotation.tokens.begin + 1; at <= quotation.tokens.end; ++at) {
    bool last = at == quotation.tokens.end;
    bool opens = !last && at > first + 1 && document_.tokens[at].Is(kIsPunctuation) &&
                 IsDoubleMark(document_.Text(at)) && document_.tokens[at].Is(kSpaceBefore) &&
                 IsSentenceEnd(document_.Text(at - 1));
    if (!last && !opens) continue;
    uint32_t end = last ? quotation.end : document_.tokens[at - 1].end;
    while (end > start && (document_.text()[end - 1] == ',' || document_.text()[end - 1] == ' '))
      --end;
    Add(speaker, start, end, {first, at}, true, first, rule);
    if (last) return;
    first = at + 1;
    start = document_.tokens[std::min(first, quotation.tokens.end - 1)].start;
  }
}

void StatementFinder::Direct() {
  for (uint32_t i = 0; i < document_.quotations.size(); ++i) {
    const Quotation& quotation = document_.quotations[i];
    if (!IsSpeech(quotation) || quotation.tokens.empty() || quotation.parent != kNone) continue;
    std::string rule;
    if (auto speaker = SpeakerOfQuotation(i, &rule)) AddQuotation(i, *speaker, rule);
  }
}

// Whether the cue says what stands at `token`: in its clause, or as a verb that brings quoted words
// without one.
bool StatementFinder::Governs(const Cue& cue, uint32_t token) {
  bool wants_clause = false;
  for (const CompiledFill& fill : cue.match.trigger->pattern->fills) {
    if (fill.role != "CONTENT") continue;
    wants_clause = true;
    for (const SlotPath& path : fill.slots) {
      for (uint32_t head : slots_->Read(path, cue.match)) {
        if (document_.Subtree(head).contains(token)) return true;
      }
    }
  }
  return !wants_clause;
}

// A few quoted words within a clause are the words of whoever the clause's verb of saying belongs
// to.
void StatementFinder::Fragment(uint32_t index) {
  const Quotation& quotation = document_.quotations[index];
  if (speaker_of_quotation_[index] != kNone || quotation.tokens.empty() ||
      quotation.parent != kNone)
    return;
  uint32_t name = document_.NameAt(quotation.tokens.begin);
  if (name != kNone && document_.names[name].tokens == quotation.tokens) return;
  if (IsTitle(quotation)) return;
  if (!IsProse(document_.sentences[document_.tokens[quotation.tokens.begin].sentence].kind)) return;
  uint32_t at = quotation.tokens.begin;
  for (int step = 0; step < 10 && at != kNone; ++step) {
    for (const Cue& cue : CuesIn({at, at + 1})) {
      if (cue.match.head == at && cue.speaker && Governs(cue, quotation.tokens.begin))
        return AddQuotation(index, *cue.speaker, cue.match.trigger->pattern->rule);
    }
    at = document_.tokens[at].head;
  }
  const Range& sentence =
      document_.sentences[document_.tokens[quotation.tokens.begin].sentence].tokens;
  for (const Cue& cue : CuesIn(sentence)) {
    if (cue.reported.contains(quotation.tokens))
      return AddQuotation(index, *cue.speaker, cue.match.trigger->pattern->rule);
  }
}

// ---- Writing

void StatementFinder::AddAbout(Range tokens, uint32_t speaker,
                               ExtractedStatement* statement) const {
  std::set<uint32_t> seen = {speaker};
  for (uint32_t token = tokens.begin; token < tokens.end && seen.size() <= kMostAbout; ++token) {
    uint32_t mention = document_.MentionAt(token);
    if (mention == kNone) continue;
    auto id = entities_->OfTextEntity(document_.mentions[mention].entity);
    if (id && seen.insert(*id).second) statement->add_about(*id);
  }
}

ExtractedStatement* StatementFinder::Add(const ResolvedArgument& speaker, uint32_t start,
                                         uint32_t end, Range tokens, bool quoted, uint32_t basis,
                                         const std::string& rule) {
  if (end <= start) return nullptr;
  if (!seen_.insert({speaker.entity, start, end}).second) return nullptr;
  ExtractedStatement* statement = out_->add_statements();
  statement->set_speaker_plus_one(speaker.entity + 1);
  statement->mutable_content()->set_start(start);
  statement->mutable_content()->set_end(end);
  statement->set_quoted(quoted);
  AddAbout(tokens, speaker.entity, statement);
  Evidence* evidence = statement->mutable_evidence();
  uint32_t first =
      std::min(document_.sentences[document_.tokens[basis].sentence].tokens.begin, tokens.begin);
  uint32_t last =
      std::max(document_.sentences[document_.tokens[basis].sentence].tokens.end, tokens.end);
  evidence->mutable_passage()->set_start(std::min(start, document_.tokens[first].start));
  evidence->mutable_passage()->set_end(std::max(end, document_.tokens[last - 1].end));
  evidence->set_rule(rule);
  evidence->set_confidence(quoted ? 0.9 : 0.8);
  writer_->AddSpeaker(tokens, speaker.entity);
  return statement;
}

}  // namespace dossier
