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
    if (document_.quotations[at].is_speech) return true;
  }
  return false;
}

void StatementFinder::CollectCues() {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      for (const TriggerMatch& match : matcher_.At(token)) {
        if (!match.trigger->pattern->source->statement() || InSpeech(token)) continue;
        Factuality fact = facts_.Of(token);
        if (fact.negative || fact.modality >= POSSIBLE) continue;
        cues_.push_back({match, SpeakerOf(match)});
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
  if (slots_->IsPassive(match)) return std::nullopt;
  return NameBeside(match.head);
}

// Where the parse gives no subject: the name right behind the verb ('said Ana Ruiz') or right before it.
std::optional<ResolvedArgument> StatementFinder::NameBeside(uint32_t verb) {
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t until = std::min(sentence.end, verb + 9);
  for (uint32_t at = verb + 1; at < until; ++at) {
    if (document_.tokens[at].Is(kIsPunctuation) || IsVerb(document_.tokens[at].tag) || document_.tokens[at].tag == PennTag::kIN) break;
    uint32_t name = document_.NameAt(at);
    if (name == kNone) continue;
    NameClass kind = document_.names[name].name_class;
    if (kind != NameClass::kPerson && kind != NameClass::kOrganization) continue;
    // 'said Interior Minister Ana Ruiz': an office before the person is not the speaker.
    bool more = document_.names[name].tokens.end < until && document_.NameAt(document_.names[name].tokens.end) != kNone;
    if (kind == NameClass::kOrganization && more) continue;
    for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false)) return found;
  }
  uint32_t from = verb > sentence.begin + 3 ? verb - 3 : sentence.begin;
  for (uint32_t at = verb; at-- > from;) {
    if (document_.tokens[at].Is(kIsPunctuation) || InSpeech(at)) break;
    std::vector<ResolvedArgument> found = resolver_->ResolveOne(at, false);
    if (!found.empty() && entities_->Label(found[0].entity) != "Work") return found[0];
  }
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
    bool before = verb < quoted.begin && sentence == first && quoted.begin - verb <= kBefore;
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
    if (speaker_of_quotation_[other] != kNone && document_.quotations[other].is_speech) {
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
  uint32_t end = quotation.end;
  while (end > quotation.start && (document_.text()[end - 1] == ',' || document_.text()[end - 1] == ' ')) --end;
  if (Add(speaker, quotation.start, end, quotation.tokens, true, quotation.tokens.begin, rule) == nullptr) return;
  resolver_->SetSpeaker(quotation.tokens, speaker.entity);
}

void StatementFinder::Direct() {
  for (uint32_t i = 0; i < document_.quotations.size(); ++i) {
    const Quotation& quotation = document_.quotations[i];
    if (!quotation.is_speech || quotation.tokens.empty() || quotation.parent != kNone) continue;
    std::string rule;
    if (auto speaker = SpeakerOfQuotation(i, &rule)) AddQuotation(i, *speaker, rule);
  }
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
      if (cue.match.head == at && cue.speaker) return AddQuotation(index, *cue.speaker, cue.match.trigger->pattern->rule);
    }
    at = document_.tokens[at].head;
  }
}

// ---- Reported speech

Range StatementFinder::ContentOf(const Cue& cue, uint32_t content_head) const {
  uint32_t verb = cue.match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range content = document_.Subtree(content_head);
  bool behind = content_head > verb;
  if (behind && content.begin <= verb) content.begin = verb + 1;
  if (!behind && content.end > verb) content.end = verb;
  if (!behind) return Trim(document_, content);
  // What trails behind the clause belongs to it, up to the next word that hangs on the cue itself.
  uint32_t end = sentence.end;
  for (uint32_t child : document_.Children(verb)) {
    Relation relation = document_.tokens[child].relation;
    bool other = child > content_head && (relation == Relation::kConj || relation == Relation::kParataxis || relation == Relation::kAdvcl);
    if (other && document_.Subtree(child).begin >= content.end) end = std::min(end, document_.Subtree(child).begin);
  }
  content.end = std::max(content.end, end);
  return Trim(document_, content);
}

void StatementFinder::IndirectOf(const Cue& cue) {
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
  if (heads.empty()) return;
  Range content = ContentOf(cue, heads[0]);
  if (beside) {
    content = document_.Subtree(heads[0]);
    uint32_t own = document_.Subtree(cue.match.head).begin;
    if (own <= content.begin) return;
    content.end = std::min(content.end, own);
    content = Trim(document_, content);
  }
  if (content.size() < 2) return;
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
  for (const Cue& cue : cues_) IndirectOf(cue);
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
