// The part of StatementFinder that finds who speaks the words between quotation marks.
#include <algorithm>
#include <string_view>

#include "ingest/extract/speech_text.h"
#include "ingest/extract/statement_finder.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kBehind = 14;  // tokens behind a quotation in which its cue may stand
constexpr uint32_t kBefore = 30;  // and before it, where a mark or 'that' leads up to it
constexpr uint32_t kClose = 5;    // and where nothing does

bool IsDoubleMark(std::string_view text) {
  return text == "\"" || text == "“" || text == "``" || text == "''";
}

bool IsSentenceEnd(std::string_view text) { return text == "." || text == "?" || text == "!"; }

// The word or mark right before the opening mark; empty at the begin of the text.
std::string_view LeadsTo(const Document& document, const Range& quoted) {
  return quoted.begin >= 2 ? document.Lower(quoted.begin - 2) : std::string_view();
}

// '"Words," ...': the sentence goes on behind the marks, and tells who spoke.
bool HasTag(const Document& document, const Range& quoted) {
  uint32_t behind = quoted.end + 1;
  if (document.Text(quoted.end - 1) == ",") return true;
  uint32_t begin = document.sentences[document.tokens[quoted.begin].sentence].tokens.begin;
  return quoted.begin <= begin + 1 && behind < document.tokens.size() &&
         document.Text(behind) == ",";
}

}  // namespace

// '"Words," said Ana Ruiz': a cue right behind, with no other quotation between, also where the
// splitter took the marks for the end of the sentence.
const StatementFinder::Cue* StatementFinder::CueBehind(const Range& quoted) const {
  uint32_t last = document_.tokens[quoted.end - 1].sentence;
  std::string_view end = document_.Text(quoted.end - 1);
  for (const Cue& cue : CuesIn({quoted.end, quoted.end + kBehind + 1})) {
    uint32_t sentence = document_.tokens[cue.match.head].sentence;
    bool next = sentence == last + 1 && (end == "?" || end == "!" || end == ",") &&
                cue.match.head <= quoted.end + kClose;
    if (sentence != last && !next) break;
    for (uint32_t at = quoted.end + 1; at < cue.match.head; ++at) {
      if (document_.QuotationAt(at) != kNone || document_.Text(at) == ";") return nullptr;
    }
    if (cue.speaker) return &cue;
  }
  return nullptr;
}

const StatementFinder::Cue* StatementFinder::CueNear(const Range& quoted) const {
  const Cue* behind = CueBehind(quoted);
  if (behind != nullptr && HasTag(document_, quoted)) return behind;
  if (const Cue* right_before = CueRightBefore(quoted)) return right_before;
  uint32_t first = document_.tokens[quoted.begin].sentence;
  std::string_view lead = LeadsTo(document_, quoted);
  bool leads = lead == ":" || lead == "," || lead == "that";
  uint32_t back = leads ? kBefore : kClose;
  const Cue* before = nullptr;
  uint32_t from = quoted.begin > back ? quoted.begin - back : 0;
  for (const Cue& cue : CuesIn({from, quoted.begin})) {
    if (cue.speaker && document_.tokens[cue.match.head].sentence == first) before = &cue;
  }
  if (before == nullptr || behind == nullptr) return before == nullptr ? behind : before;
  uint32_t distance = quoted.begin - before->match.head + (lead == ":" ? 0 : 6);
  return behind->match.head - quoted.end <= distance ? behind : before;
}

const StatementFinder::Cue* StatementFinder::CueInSentence(uint32_t sentence) const {
  for (const Cue& cue : CuesIn(document_.sentences[sentence].tokens)) {
    if (cue.speaker) return &cue;
  }
  return nullptr;
}

// '"Words," laughed Ana Ruiz', '"Words," the senator shot back': behind words that end in a comma
// any verb tells who spoke them.
std::optional<ResolvedArgument> StatementFinder::BesideTag(const Quotation& quotation) {
  const Range& quoted = quotation.tokens;
  if (!HasTag(document_, quoted)) return std::nullopt;
  uint32_t begin = quoted.end + 1, sentence = document_.tokens[quoted.end - 1].sentence;
  if (begin < document_.tokens.size() && document_.Text(begin) == ",") ++begin;
  for (uint32_t at = begin; at < document_.tokens.size() && at < begin + kBehind; ++at) {
    const Token& token = document_.tokens[at];
    if (token.sentence != sentence || document_.QuotationAt(at) != kNone) break;
    if (!IsFiniteVerb(token.tag)) continue;
    return at == begin ? speakers_.Behind(at) : speakers_.Before(at);
  }
  return std::nullopt;
}

// 'Ana Ruiz was not convinced: "Words."', 'Bishop Ana Ruiz: "Words."'
std::optional<ResolvedArgument> StatementFinder::BeforeColon(const Quotation& quotation) {
  uint32_t begin = quotation.tokens.begin;
  if (LeadsTo(document_, quotation.tokens) != ":") return std::nullopt;
  const Range& sentence = document_.sentences[document_.tokens[begin - 2].sentence].tokens;
  return speakers_.BeforeColon({sentence.begin, begin - 2});
}

// 'X said it. "More words."': the quotation or the cue before it in the paragraph; words within
// another sentence need a cue of their own.
std::optional<ResolvedArgument> StatementFinder::OfNeighbour(uint32_t index, bool leads) {
  const Quotation& quotation = document_.quotations[index];
  uint32_t sentence = document_.tokens[quotation.tokens.begin].sentence;
  uint32_t paragraph = document_.sentences[sentence].paragraph;
  for (uint32_t other = index; other-- > 0 && index - other < 40;) {
    uint32_t before = document_.tokens[document_.quotations[other].tokens.begin].sentence;
    if (document_.sentences[before].paragraph != paragraph || (!leads && before != sentence)) break;
    if (speaker_of_quotation_[other] != kNone && IsSpeech(document_, document_.quotations[other]))
      return ResolvedArgument{speaker_of_quotation_[other], quotation.tokens, true, false};
  }
  return std::nullopt;
}

std::optional<ResolvedArgument> StatementFinder::SpeakerOfQuotation(uint32_t index,
                                                                    std::string* rule) {
  const Quotation& quotation = document_.quotations[index];
  if (const Cue* cue = CueNear(quotation.tokens)) {
    *rule = cue->match.trigger->pattern->rule;
    return cue->speaker;
  }
  if (const Cue* cue = CueAbove(quotation.tokens)) {
    *rule = cue->match.trigger->pattern->rule;
    return cue->speaker;
  }
  *rule = "statements/behind_dash";
  if (auto speaker = BehindDash(quotation)) return speaker;
  *rule = "statements/tag";
  if (auto speaker = BesideTag(quotation)) return speaker;
  *rule = "statements/colon";
  if (auto speaker = BeforeColon(quotation)) return speaker;
  *rule = "statements/goes_on";
  if (quotation.continues != kNone && speaker_of_quotation_[quotation.continues] != kNone) {
    return ResolvedArgument{speaker_of_quotation_[quotation.continues], quotation.tokens, true,
                            false};
  }
  uint32_t sentence = document_.tokens[quotation.tokens.begin].sentence;
  bool leads = quotation.tokens.begin <= document_.sentences[sentence].tokens.begin + 1;
  // A tag that names nobody we know is not to be passed over.
  bool goes_on = HasTag(document_, quotation.tokens) &&
                 quotation.tokens.end + 1 < document_.sentences[sentence].tokens.end;
  if (goes_on) return std::nullopt;
  if (auto speaker = OfNeighbour(index, leads)) return speaker;
  if (!leads || sentence == 0) return std::nullopt;
  *rule = "statements/sentence_before";
  const Cue* cue = CueInSentence(sentence - 1);
  return cue == nullptr ? std::nullopt : cue->speaker;
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
    if (!IsSpeech(document_, quotation) || quotation.tokens.empty() || quotation.parent != kNone)
      continue;
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

// 'complained of "silence"', 'called it "a wall"': no mark and no noun stands between.
const StatementFinder::Cue* StatementFinder::CueRightBefore(const Range& quoted) const {
  for (uint32_t at = quoted.begin - 1; at-- > 0 && quoted.begin - at <= kClose;) {
    for (const Cue& cue : CuesIn({at, at + 1})) {
      if (cue.speaker) return &cue;
    }
    PennTag tag = document_.tokens[at].tag;
    if (IsMark(document_, at) || IsNoun(tag) || IsVerb(tag)) break;
  }
  return nullptr;
}

// The verb of saying, above the quoted words in the parse, that they belong to.
const StatementFinder::Cue* StatementFinder::CueAbove(const Range& quoted) {
  uint32_t at = quoted.begin, below = at;
  for (int step = 0; step < 10 && at != kNone; ++step) {
    for (const Cue& cue : CuesIn({at, at + 1})) {
      if (quoted.contains(at) || !cue.speaker) continue;
      Relation relation = document_.tokens[below].relation;
      bool clause = below > at && (relation == Relation::kXcomp || relation == Relation::kCcomp ||
                                   relation == Relation::kAdvcl);
      if (clause || Governs(cue, quoted.begin)) return &cue;
    }
    below = at;
    at = document_.tokens[at].head;
  }
  return nullptr;
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
  if (IsTitle(document_, quotation)) return;
  const Sentence& sentence = document_.sentences[document_.tokens[quotation.tokens.begin].sentence];
  if (!IsProse(sentence.kind)) return;
  const Cue* above = CueAbove(quotation.tokens);
  if (above == nullptr) above = CueRightBefore(quotation.tokens);
  if (above != nullptr)
    return AddQuotation(index, *above->speaker, above->match.trigger->pattern->rule);
  for (const Cue& cue : CuesIn(sentence.tokens)) {
    if (cue.reported.contains(quotation.tokens))
      return AddQuotation(index, *cue.speaker, cue.match.trigger->pattern->rule);
  }
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

}  // namespace dossier
