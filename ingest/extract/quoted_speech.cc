#include "ingest/extract/quoted_speech.h"

#include <algorithm>
#include <string_view>

#include "ingest/extract/pattern_set.h"
#include "ingest/extract/speech_cues.h"
#include "ingest/extract/speech_text.h"
#include "ingest/extract/statement_writer.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

bool IsDoubleMark(std::string_view text) {
  return text == "\"" || text == "“" || text == "``" || text == "''";
}

bool IsSentenceEnd(std::string_view text) { return text == "." || text == "?" || text == "!"; }

}  // namespace

QuotedSpeech::QuotedSpeech(const Document& document, const SpeechCues& cues, SlotReader* slots,
                           SpeakerFinder* speakers, ArgumentResolver* resolver,
                           StatementWriter* writer)
    : document_(document),
      cues_(cues),
      resolver_(resolver),
      writer_(writer),
      near_(document, cues, slots),
      tag_(document, speakers, resolver),
      speaker_of_quotation_(document.quotations.size(), kNone) {}

void QuotedSpeech::Speech() {
  for (uint32_t i = 0; i < document_.quotations.size(); ++i) {
    const Quotation& quotation = document_.quotations[i];
    if (!IsSpeech(document_, quotation) || quotation.tokens.empty() || quotation.parent != kNone)
      continue;
    std::string rule;
    if (auto speaker = SpeakerOf(i, &rule)) Add(i, *speaker, rule);
  }
}

std::optional<ResolvedArgument> QuotedSpeech::SpeakerOf(uint32_t index, std::string* rule) const {
  const Quotation& quotation = document_.quotations[index];
  const SpeechCue* cue = near_.Near(quotation.tokens);
  if (cue == nullptr) cue = near_.Above(quotation.tokens);
  if (cue != nullptr) {
    *rule = cue->match.trigger->pattern->rule;
    return cue->speaker;
  }
  *rule = "statements/behind_dash";
  if (auto speaker = tag_.BehindDash(quotation)) return speaker;
  *rule = "statements/tag";
  if (auto speaker = tag_.BesideVerb(quotation)) return speaker;
  *rule = "statements/colon";
  if (auto speaker = tag_.BeforeColon(quotation)) return speaker;
  return FromBefore(index, rule);
}

// Whoever spoke before goes on.
std::optional<ResolvedArgument> QuotedSpeech::FromBefore(uint32_t index, std::string* rule) const {
  const Quotation& quotation = document_.quotations[index];
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
  const SpeechCue* cue = near_.InSentence(sentence - 1);
  return cue == nullptr ? std::nullopt : cue->speaker;
}

// 'X said it. "More words."': the quotation or the cue before it in the paragraph; words within
// another sentence need a cue of their own.
std::optional<ResolvedArgument> QuotedSpeech::OfNeighbour(uint32_t index, bool leads) const {
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

// '"One. "Two.': a sentence that opens with a mark of its own.
bool QuotedSpeech::OpensSentence(uint32_t first, uint32_t token) const {
  return token > first + 1 && document_.tokens[token].Is(kIsPunctuation) &&
         IsDoubleMark(document_.Text(token)) && document_.tokens[token].Is(kSpaceBefore) &&
         IsSentenceEnd(document_.Text(token - 1));
}

// Each sentence that opens with a mark of its own is a statement of its own.
void QuotedSpeech::Add(uint32_t index, const ResolvedArgument& speaker, const std::string& rule) {
  const Quotation& quotation = document_.quotations[index];
  speaker_of_quotation_[index] = speaker.entity;
  resolver_->SetSpeaker(quotation.tokens, speaker.entity);
  uint32_t start = quotation.start, first = quotation.tokens.begin;
  for (uint32_t at = quotation.tokens.begin + 1; at <= quotation.tokens.end; ++at) {
    bool last = at == quotation.tokens.end;
    if (!last && !OpensSentence(first, at)) continue;
    uint32_t end = last ? quotation.end : document_.tokens[at - 1].end;
    while (end > start && (document_.text()[end - 1] == ',' || document_.text()[end - 1] == ' '))
      --end;
    writer_->Add(speaker, {start, end, {first, at}, true}, first, rule);
    if (last) return;
    first = at + 1;
    start = document_.tokens[std::min(first, quotation.tokens.end - 1)].start;
  }
}

void QuotedSpeech::Fragments() {
  for (uint32_t i = 0; i < document_.quotations.size(); ++i) Fragment(i);
}

// A few quoted words within a clause are the words of whoever the clause's verb of saying belongs
// to.
void QuotedSpeech::Fragment(uint32_t index) {
  const Quotation& quotation = document_.quotations[index];
  if (speaker_of_quotation_[index] != kNone || quotation.tokens.empty() ||
      quotation.parent != kNone)
    return;
  uint32_t name = document_.NameAt(quotation.tokens.begin);
  if (name != kNone && document_.names[name].tokens == quotation.tokens) return;
  if (IsTitle(document_, quotation)) return;
  const Sentence& sentence = document_.sentences[document_.tokens[quotation.tokens.begin].sentence];
  if (!IsProse(sentence.kind)) return;
  const SpeechCue* above = near_.Above(quotation.tokens);
  if (above == nullptr) above = near_.RightBefore(quotation.tokens);
  if (above != nullptr) return Add(index, *above->speaker, above->match.trigger->pattern->rule);
  for (const SpeechCue& cue : cues_.In(sentence.tokens)) {
    if (cue.reported.contains(quotation.tokens))
      return Add(index, *cue.speaker, cue.match.trigger->pattern->rule);
  }
}

}  // namespace dossier
