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

// Takes punctuation and marks ('that') off both ends.
Range Trim(const Document& document, Range range) {
  while (!range.empty() && (IsMark(document, range.begin) && document.Lower(range.begin) != "(" && document.Lower(range.begin) != "$")) ++range.begin;
  while (!range.empty() && document.Lower(range.begin) == "that" && document.tokens[range.begin].relation != Relation::kNsubj &&
         document.tokens[range.begin].relation != Relation::kDet) {
    ++range.begin;
  }
  while (!range.empty() && IsMark(document, range.end - 1) && document.Lower(range.end - 1) != ")") --range.end;
  return range;
}

bool IsDoubleMark(std::string_view text) { return text == "\"" || text == "“" || text == "``" || text == "''"; }
bool IsSentenceEnd(std::string_view text) { return text == "." || text == "?" || text == "!"; }

}  // namespace

StatementFinder::StatementFinder(const Document& document, const PatternMatcher& matcher, SlotReader* slots, ArgumentResolver* resolver,
                                 const FactualityReader& facts, EntityTable* entities, ClaimWriter* writer, Extraction* out)
    : document_(document), matcher_(matcher), slots_(slots), resolver_(resolver), facts_(facts), entities_(entities), writer_(writer),
      out_(out), speaker_of_quotation_(document.quotations.size(), kNone) {}

void StatementFinder::Run() {
  CollectCues();
  Direct();
  Indirect();
  AccordingTo();
  for (uint32_t i = 0; i < document_.quotations.size(); ++i) Fragment(i);
}

bool StatementFinder::InSpeech(uint32_t token) const {
  for (uint32_t at = document_.QuotationAt(token); at != kNone; at = document_.quotations[at].parent) {
    if (IsSpeech(document_.quotations[at])) return true;
  }
  return false;
}

// Speech, and not a word or title set off by marks.
bool StatementFinder::IsSpeech(const Quotation& quotation) const { return quotation.is_speech || HasClause(quotation.tokens); }

void StatementFinder::CollectCues() {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      for (const TriggerMatch& match : matcher_.At(token)) {
        if (!match.trigger->pattern->source->statement() || InSpeech(token)) continue;
        Factuality fact = facts_.Of(token);
        if (fact.negative || fact.modality >= POSSIBLE) continue;
        bool shorter = !cues_.empty() && cues_.back().match.head == token && cues_.back().match.trigger->words.size() > match.trigger->words.size();
        if (!shorter) cues_.push_back({match, SpeakerOf(match)});
      }
    }
  }
}

std::optional<ResolvedArgument> StatementFinder::SpeakerOf(const TriggerMatch& match) {
  for (uint32_t token : slots_->Read({{SlotKind::kSubject, ""}}, match)) {
    if (InSpeech(token)) continue;
    for (const ResolvedArgument& argument : resolver_->Resolve(token, true)) {
      std::string_view label = entities_->Label(argument.entity);
      if (label != "Work" && label != "Observation") return argument;
    }
  }
  for (uint32_t token : slots_->Read({{SlotKind::kSubject, ""}}, match)) {
    if (auto body = BodyBehind(token)) return body;
  }
  bool has_subject = false;
  for (uint32_t token : slots_->Read({{SlotKind::kSubject, ""}}, match)) has_subject |= token < match.head && !InSpeech(token);
  if (slots_->IsPassive(match) || has_subject) return std::nullopt;
  return NameBeside(match.head);
}

// 'a BBC statement read', 'a spokesman for Shell said', 'A spokesman said': the organisation that speaks through it; where
// none is named the one last named in the paragraph.
std::optional<ResolvedArgument> StatementFinder::BodyBehind(uint32_t token) {
  std::string_view lemma = document_.Lemma(token);
  bool voice = lemma == "spokesman" || lemma == "spokeswoman" || lemma == "spokesperson";
  bool paper = lemma == "statement" || lemma == "report" || lemma == "letter" || lemma == "study" || lemma == "survey" || lemma == "note" || lemma == "document";
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
    for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false)) return found;
  }
  return std::nullopt;
}

// Where the parse gives no subject: the name behind the verb ('said Ana Ruiz', 'said the envoy to Mali, Tom Ogola'), or
// the one right before it.
std::optional<ResolvedArgument> StatementFinder::NameBeside(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t until = std::min(sentence.end, verb + 14);
  bool inverted = verb > sentence.begin && IsMark(document_, verb - 1);
  for (uint32_t at = verb + 1; at < until && inverted; ++at) {
    const Token& token = document_.tokens[at];
    bool ends = IsVerb(token.tag) || token.tag == PennTag::kWP || token.tag == PennTag::kWDT || token.tag == PennTag::kOpenQuote || InSpeech(at);
    if (ends) break;
    uint32_t name = document_.NameAt(at);
    if (name == kNone) continue;
    NameClass kind = document_.names[name].name_class;
    uint32_t end = document_.names[name].tokens.end;
    bool stops = end >= sentence.end || document_.tokens[end].Is(kIsPunctuation);
    if (kind != NameClass::kPerson && !(kind == NameClass::kOrganization && stops)) continue;
    for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false)) return found;
  }
  if (verb == sentence.begin || InSpeech(verb - 1)) return std::nullopt;
  uint32_t name = document_.NameAt(verb - 1);
  if (name == kNone) return std::nullopt;
  NameClass kind = document_.names[name].name_class;
  if (kind != NameClass::kPerson && kind != NameClass::kOrganization) return std::nullopt;
  for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false)) return found;
  return std::nullopt;
}

// ---- Quotations

const StatementFinder::Cue* StatementFinder::CueNear(const Range& quoted) const {
  const Cue* best = nullptr;
  uint32_t nearest = 0;
  uint32_t first = document_.tokens[quoted.begin].sentence, last = document_.tokens[quoted.end - 1].sentence;
  for (const Cue& cue : cues_) {
    uint32_t verb = cue.match.head, sentence = document_.tokens[verb].sentence;
    if (!cue.speaker || quoted.contains(verb)) continue;
    bool behind = verb >= quoted.end && sentence == last && verb - quoted.end <= kBehind;
    // Before it the cue stands close by ('said "'), or a colon or comma leads over.
    bool leads = quoted.begin >= 2 && (document_.Lower(quoted.begin - 2) == ":" || document_.Lower(quoted.begin - 2) == ",");
    bool before = verb < quoted.begin && sentence == first && quoted.begin - verb <= (leads ? kBefore : 5);
    if (!behind && !before) continue;
    // A cue behind the quotation is nearer than one before it, unless another quotation lies between.
    uint32_t distance = behind ? verb - quoted.end : quoted.begin - verb + (document_.Lower(quoted.begin >= 2 ? quoted.begin - 2 : 0) == ":" ? 0 : 6);
    if (best != nullptr && distance >= nearest) continue;
    best = &cue;
    nearest = distance;
  }
  return best;
}

const StatementFinder::Cue* StatementFinder::CueInSentence(uint32_t sentence) const {
  for (const Cue& cue : cues_) {
    if (cue.speaker && document_.tokens[cue.match.head].sentence == sentence) return &cue;
  }
  return nullptr;
}

std::optional<ResolvedArgument> StatementFinder::SpeakerOfQuotation(uint32_t index, std::string* rule) {
  const Quotation& quotation = document_.quotations[index];
  if (const Cue* cue = CueNear(quotation.tokens)) {
    *rule = cue->match.trigger->pattern->rule;
    return cue->speaker;
  }
  *rule = "statements/goes_on";
  if (quotation.continues != kNone && speaker_of_quotation_[quotation.continues] != kNone) {
    return ResolvedArgument{speaker_of_quotation_[quotation.continues], quotation.tokens, true, false};
  }
  uint32_t sentence = document_.tokens[quotation.tokens.begin].sentence;
  uint32_t paragraph = document_.sentences[sentence].paragraph;
  // 'X said it. "More words."': the quotation or the cue before it in the paragraph.
  for (uint32_t other = index; other-- > 0;) {
    uint32_t before = document_.tokens[document_.quotations[other].tokens.begin].sentence;
    if (document_.sentences[before].paragraph != paragraph) break;
    if (speaker_of_quotation_[other] != kNone && IsSpeech(document_.quotations[other])) {
      return ResolvedArgument{speaker_of_quotation_[other], quotation.tokens, true, false};
    }
  }
  bool leads = quotation.tokens.begin <= document_.sentences[sentence].tokens.begin + 1;
  if (leads && sentence > 0) {
    *rule = "statements/sentence_before";
    if (const Cue* cue = CueInSentence(sentence - 1)) return cue->speaker;
  }
  return std::nullopt;
}

void StatementFinder::AddQuotation(uint32_t index, const ResolvedArgument& speaker, const std::string& rule) {
  const Quotation& quotation = document_.quotations[index];
  speaker_of_quotation_[index] = speaker.entity;
  resolver_->SetSpeaker(quotation.tokens, speaker.entity);
  uint32_t start = quotation.start, first = quotation.tokens.begin;
  // '"One. "Two.': each sentence that opens with a mark of its own is a statement of its own.
  for (uint32_t at = quotation.tokens.begin + 1; at <= quotation.tokens.end; ++at) {
    bool last = at == quotation.tokens.end;
    bool opens = !last && at > first + 1 && document_.tokens[at].Is(kIsPunctuation) && IsDoubleMark(document_.Text(at)) &&
                 document_.tokens[at].Is(kSpaceBefore) && IsSentenceEnd(document_.Text(at - 1));
    if (!last && !opens) continue;
    uint32_t end = last ? quotation.end : document_.tokens[at - 1].end;
    while (end > start && (document_.text()[end - 1] == ',' || document_.text()[end - 1] == ' ')) --end;
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

// Whether the cue says what stands at `token`: in its clause, or as a verb that brings quoted words without one.
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

// A few quoted words within a clause are the words of whoever the clause's verb of saying belongs to.
void StatementFinder::Fragment(uint32_t index) {
  const Quotation& quotation = document_.quotations[index];
  if (speaker_of_quotation_[index] != kNone || quotation.tokens.empty() || quotation.parent != kNone) return;
  uint32_t name = document_.NameAt(quotation.tokens.begin);
  if (name != kNone && document_.names[name].tokens == quotation.tokens) return;
  if (!IsProse(document_.sentences[document_.tokens[quotation.tokens.begin].sentence].kind)) return;
  uint32_t at = quotation.tokens.begin;
  for (int step = 0; step < 10 && at != kNone; ++step) {
    for (const Cue& cue : cues_) {
      if (cue.match.head == at && cue.speaker && Governs(cue, quotation.tokens.begin)) return AddQuotation(index, *cue.speaker, cue.match.trigger->pattern->rule);
    }
    at = document_.tokens[at].head;
  }
}

// ---- Reported speech

// The first token of the words around a cue that are not content: its subject, auxiliaries and itself.
uint32_t StatementFinder::ClauseBegin(const Cue& cue) {
  uint32_t begin = cue.match.head;
  for (uint32_t subject : slots_->Read({{SlotKind::kSubject, ""}}, cue.match)) {
    uint32_t own = document_.Subtree(subject).begin;
    if (own < cue.match.head && cue.match.head - own < 14) begin = std::min(begin, own);
  }
  bool beside = begin == cue.match.head && cue.speaker && cue.speaker->mention.begin < begin && begin - cue.speaker->mention.begin < 8;
  if (beside) begin = cue.speaker->mention.begin;
  // Titles before the subject: back to the comma.
  const Range& sentence = document_.sentences[document_.tokens[begin].sentence].tokens;
  for (uint32_t at = begin; beside && at > sentence.begin && begin - at < 10; --at) {
    if (document_.Lower(at - 1) == ",") return at;
  }
  return begin;
}

Range StatementFinder::ContentOf(const Cue& cue, uint32_t content_head) {
  uint32_t verb = cue.match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range content = document_.Subtree(content_head);
  if (content_head < verb) {
    // 'The plan will fail, he said': everything up to the cue's clause, back to another cue's.
    content = {sentence.begin, ClauseBegin(cue)};
    for (const Cue& other : cues_) {
      bool between = other.match.head >= content.begin && other.match.head < content.end && other.match.head != verb && other.match.head > content_head;
      if (between) content.begin = other.match.head + 1;
    }
    return content.begin < content.end ? Trim(document_, content) : Range{verb, verb};
  }
  if (content.begin <= verb) content.begin = verb + 1;
  if (IsNoun(document_.tokens[content_head].tag) && document_.Child(content_head, Relation::kCop) == kNone) {
    // A phrase, not a clause: without what is added behind a comma.
    for (uint32_t at = content_head; at < content.end; ++at) {
      if (document_.Lower(at) == ",") content.end = at;
    }
    while (content.begin < content_head && document_.tokens[content.begin].relation == Relation::kCase) ++content.begin;
    return Trim(document_, content);
  }
  // What trails behind the clause belongs to it, up to the next word that hangs on the cue itself or the next cue.
  uint32_t end = document_.tokens[verb].relation == Relation::kRoot ? sentence.end : std::max(content.end, document_.Subtree(verb).end);
  for (uint32_t child : document_.Children(verb)) {
    Relation relation = document_.tokens[child].relation;
    bool other = child > content_head && (relation == Relation::kConj || relation == Relation::kParataxis || relation == Relation::kAdvcl);
    if (other && document_.Subtree(child).begin >= content.end) end = std::min(end, document_.Subtree(child).begin);
  }
  for (const Cue& other : cues_) {
    bool behind = other.match.head > content_head && other.match.head < end && document_.tokens[other.match.head].relation == Relation::kParataxis;
    if (behind) end = ClauseBegin(other);
  }
  content.end = std::max(std::min(content.end, end), end);
  return Trim(document_, content);
}

// ', police said on Tuesday.' and ', added the inspector.' by the order of words: the parse is at its worst there. The
// content is what stands before the comma; an empty range where the sentence is not of this form.
Range StatementFinder::Trailing(Cue* cue) {
  uint32_t verb = cue->match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range none{verb, verb};
  if (cue->match.trigger->words.size() > 1 || !IsFiniteVerb(document_.tokens[verb].tag)) return none;
  bool of_clauses = false;
  for (const CompiledFill& fill : cue->match.trigger->pattern->fills) {
    of_clauses |= fill.role == "CONTENT" && fill.slots[0][0].kind == SlotKind::kComplement;
  }
  if (!of_clauses) return none;
  uint32_t comma = verb;
  while (comma > sentence.begin && verb - comma < 12 && document_.Lower(comma - 1) != ",") {
    --comma;
    bool clause = comma != verb && (IsVerb(document_.tokens[comma].tag) || document_.tokens[comma].tag == PennTag::kWP);
    if (clause && document_.Lower(comma) != "has" && document_.Lower(comma) != "had") return none;
  }
  if (comma == sentence.begin || document_.Lower(comma - 1) != ",") return none;
  bool has_clause = HasClause({sentence.begin, comma});
  for (uint32_t at = verb + 1; at < sentence.end; ++at) {
    if (document_.tokens[at].tag == PennTag::kWP || document_.tokens[at].tag == PennTag::kWDT) break;
    bool goes_on = IsFiniteVerb(document_.tokens[at].tag) || document_.tokens[at].tag == PennTag::kMD || document_.tokens[at].tag == PennTag::kOpenQuote || document_.Lower(at) == "that";
    if (goes_on) return none;
  }
  if (!has_clause) return none;
  bool inverted = comma == verb;
  std::optional<ResolvedArgument> speaker;
  for (uint32_t at = verb; at-- > comma && !speaker;) {
    if (!IsNoun(document_.tokens[at].tag) && document_.tokens[at].universal != UniversalTag::kPron) continue;
    for (const ResolvedArgument& found : resolver_->ResolveOne(at, true)) speaker = found;
    if (!speaker) speaker = BodyBehind(at);
    if (!speaker) return none;
  }
  if (inverted) {
    speaker = NameBeside(verb);
    for (uint32_t at = verb + 1; at < sentence.end && !speaker && !document_.tokens[at].Is(kIsPunctuation) && document_.tokens[at].tag != PennTag::kIN; ++at) {
      bool last = !(at + 1 < sentence.end && IsNoun(document_.tokens[at + 1].tag));
      if (!last || (!IsNoun(document_.tokens[at].tag) && document_.tokens[at].universal != UniversalTag::kPron)) continue;
      for (const ResolvedArgument& found : resolver_->ResolveOne(at, true)) speaker = found;
    }
  }
  if (!speaker || entities_->Label(speaker->entity) == "Work") return none;
  cue->speaker = speaker;
  return Trim(document_, {sentence.begin, comma - 1});
}

void StatementFinder::IndirectOf(Cue& cue) {
  if (InSpeech(document_.sentences[document_.tokens[cue.match.head].sentence].tokens.begin) && cue.speaker == std::nullopt) return;
  Range trailing = Trailing(&cue);
  if (!trailing.empty()) return AddReported(cue, trailing);
  if (!cue.speaker) return;
  const CompiledPattern& pattern = *cue.match.trigger->pattern;
  std::vector<uint32_t> heads;
  for (const CompiledFill& fill : pattern.fills) {
    if (fill.role != "CONTENT") continue;
    for (const SlotPath& path : fill.slots) {
      if (heads.empty()) heads = slots_->Read(path, cue.match);
    }
  }
  // 'The plan will fail, he said', parsed with the cue beside the main clause.
  const Token& verb = document_.tokens[cue.match.head];
  bool beside = heads.empty() && verb.relation == Relation::kParataxis && verb.head != kNone && verb.head < cue.match.head;
  if (beside) heads.push_back(verb.head);
  if (heads.empty() || (InSpeech(heads[0]) && heads[0] < cue.match.head)) return;
  Range content = ContentOf(cue, heads[0]);
  if (heads[0] < cue.match.head && !HasClause(content)) return;
  AddReported(cue, content);
}

bool StatementFinder::HasClause(Range tokens) const {
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    if (IsFiniteVerb(document_.tokens[at].tag) || document_.tokens[at].tag == PennTag::kMD) return true;
  }
  return false;
}

void StatementFinder::AddReported(const Cue& cue, Range content) {
  if (content.size() < 2) return;
  const CompiledPattern& pattern = *cue.match.trigger->pattern;
  uint32_t quoted = 0;
  for (uint32_t i = content.begin; i < content.end; ++i) quoted += InSpeech(i);
  if (quoted * 10 > content.size() * 8) return;
  uint32_t start = document_.tokens[content.begin].start, end = document_.tokens[content.end - 1].end;
  // A quotation that begins or ends the clause keeps its marks.
  if (start > 0 && document_.QuotationAt(content.begin) != kNone && document_.quotations[document_.QuotationAt(content.begin)].tokens.begin == content.begin && content.begin > 0) {
    start = document_.tokens[content.begin - 1].start;
  }
  ExtractedStatement* statement = Add(*cue.speaker, start, end, content, false, cue.match.head, pattern.rule);
  if (statement != nullptr && pattern.source->polarity() == NEGATIVE) statement->set_polarity(NEGATIVE);
}

void StatementFinder::Indirect() {
  for (Cue& cue : cues_) IndirectOf(cue);
}

void StatementFinder::AccordingTo() {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t at = sentence.tokens.begin; at + 2 < sentence.tokens.end; ++at) {
      if (document_.Lower(at) != "according" || document_.Lower(at + 1) != "to" || InSpeech(at)) continue;
      uint32_t end = at + 2;
      std::optional<ResolvedArgument> speaker;
      for (; end < sentence.tokens.end && end < at + 14 && !speaker; ++end) {
        std::vector<ResolvedArgument> found = resolver_->ResolveOne(end, true);
        bool head = document_.NameAt(end) == kNone || document_.names[document_.NameAt(end)].head == end;
        if (!found.empty() && head && entities_->Label(found[0].entity) != "Work") speaker = found[0];
        if (document_.Lower(end) == ",") break;
      }
      if (!speaker) continue;
      bool leads = at == sentence.tokens.begin;
      Range content{leads ? end : sentence.tokens.begin, leads ? sentence.tokens.end : at};
      if (leads) {
        uint32_t comma = end;
        while (comma < sentence.tokens.end && document_.Lower(comma) != "," && comma < end + 14) ++comma;
        if (comma < sentence.tokens.end && document_.Lower(comma) == ",") content.begin = comma + 1;
      }
      content = Trim(document_, content);
      if (content.size() < 3) continue;
      Add(*speaker, document_.tokens[content.begin].start, document_.tokens[content.end - 1].end, content, false, at, "statements/according_to");
    }
  }
}

// ---- Writing

void StatementFinder::AddAbout(Range tokens, uint32_t speaker, ExtractedStatement* statement) const {
  std::set<uint32_t> seen = {speaker};
  for (uint32_t token = tokens.begin; token < tokens.end && seen.size() <= kMostAbout; ++token) {
    uint32_t mention = document_.MentionAt(token);
    if (mention == kNone) continue;
    auto id = entities_->OfTextEntity(document_.mentions[mention].entity);
    if (id && seen.insert(*id).second) statement->add_about(*id);
  }
}

ExtractedStatement* StatementFinder::Add(const ResolvedArgument& speaker, uint32_t start, uint32_t end, Range tokens, bool quoted,
                                         uint32_t basis, const std::string& rule) {
  if (end <= start) return nullptr;
  for (const ExtractedStatement& known : out_->statements()) {
    bool same = known.speaker_plus_one() == speaker.entity + 1 && known.content().start() == start && known.content().end() == end;
    if (same) return nullptr;
  }
  ExtractedStatement* statement = out_->add_statements();
  statement->set_speaker_plus_one(speaker.entity + 1);
  statement->mutable_content()->set_start(start);
  statement->mutable_content()->set_end(end);
  statement->set_quoted(quoted);
  AddAbout(tokens, speaker.entity, statement);
  Evidence* evidence = statement->mutable_evidence();
  uint32_t first = std::min(document_.sentences[document_.tokens[basis].sentence].tokens.begin, tokens.begin);
  uint32_t last = std::max(document_.sentences[document_.tokens[basis].sentence].tokens.end, tokens.end);
  evidence->mutable_passage()->set_start(std::min(start, document_.tokens[first].start));
  evidence->mutable_passage()->set_end(std::max(end, document_.tokens[last - 1].end));
  evidence->set_rule(rule);
  evidence->set_confidence(quoted ? 0.9 : 0.8);
  writer_->AddSpeaker(tokens, speaker.entity);
  return statement;
}

}  // namespace dossier
