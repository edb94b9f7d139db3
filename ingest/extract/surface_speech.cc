#include "ingest/extract/surface_speech.h"

#include <optional>
#include <string_view>

#include "ingest/extract/pattern_set.h"
#include "ingest/extract/speaker_finder.h"
#include "ingest/extract/speech_clause.h"
#include "ingest/extract/speech_cues.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {

SurfaceSpeech::SurfaceSpeech(const Document& document, const SpeechContent& content,
                             SpeakerFinder* speakers)
    : document_(document), content_(content), speakers_(speakers) {}

// ', added the inspector' and ', police said': whether somebody speaks there, known to us or not;
// `clause` is where the words that name him begin.
bool SurfaceSpeech::FindSpeaker(SpeechCue* cue, uint32_t* clause, bool inverted) const {
  uint32_t verb = cue->match.head;
  *clause = verb;
  std::optional<ResolvedArgument> speaker;
  if (inverted) speaker = speakers_->Behind(verb);
  if (!speaker) {
    auto subject = SubjectPhraseBefore(document_, verb);
    if (!subject || !IsSetOff(document_, *subject)) return inverted;
    speaker = speakers_->InPhrase(*subject);
    *clause = subject->begin;
  }
  if (speaker) cue->speaker = speaker;
  return true;
}

Range SurfaceSpeech::SetOff(SpeechCue* cue) const {
  uint32_t verb = cue->match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range none{verb, verb};
  PennTag tag = document_.tokens[verb].tag;
  if (!cue->TakesClause() || (!IsFiniteVerb(tag) && tag != PennTag::kVBN)) return none;
  // 'and was promised an answer'
  bool passive = tag == PennTag::kVBN && verb > 0 && document_.Lemma(verb - 1) == "be";
  if (passive || content_.GoesOn(verb, sentence.end)) return none;
  bool inverted = speakers_->IsInverted(verb) && (document_.Text(verb - 1) == "," ||
                                                  (verb > 1 && document_.Text(verb - 2) == ","));
  uint32_t clause = verb;
  if (!FindSpeaker(cue, &clause, inverted)) return none;
  Range content = ContentBefore(document_, clause);
  if (content_.Quoted(content) * 2 > content.size()) return none;
  if (!inverted) {
    Range around = Around(*cue, clause);
    if (!around.empty()) content = around;
  }
  return HasClause(document_, content) ? TrimContent(document_, content) : none;
}

bool SurfaceSpeech::IsFirstVerb(const SpeechCue& cue) const {
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

Range SurfaceSpeech::Leading(SpeechCue* cue) const {
  uint32_t verb = cue->match.head;
  Range none{verb, verb};
  PennTag tag = document_.tokens[verb].tag;
  bool participle = tag == PennTag::kVBG || tag == PennTag::kVBN;
  if (cue->match.trigger->words.size() > 1 || !cue->TakesClause()) return none;
  if ((!IsFiniteVerb(tag) && !participle) || speakers_->IsInverted(verb)) return none;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  uint32_t begin = content_.Begin(verb, sentence.end);
  if (begin == kNone) return none;
  Range content{begin, content_.End(begin, content_.EndOfClause(verb, begin, sentence.end))};
  if (!HasClause(document_, content)) return none;
  // 'with its leader Ana Ruiz saying' and ', saying'.
  bool after_noun = verb > sentence.begin && IsNoun(document_.tokens[verb - 1].tag);
  if (!cue->speaker || (participle && after_noun)) {
    auto own = participle && !after_noun ? speakers_->OfSentence(verb) : speakers_->Before(verb);
    if (own) cue->speaker = own;
  }
  return content;
}

// 'Too often, X said, the debate is poisoned': the cue stands within its content. The longer side,
// or the whole where neither is most of it; empty where nothing said stands behind.
Range SurfaceSpeech::Around(const SpeechCue& cue, uint32_t clause) const {
  uint32_t verb = cue.match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range none{verb, verb};
  if (verb + 3 >= sentence.end || document_.Lower(verb + 1) != ",") return none;
  Range before = TrimContent(document_, ContentBefore(document_, clause));
  Range behind{verb + 2, sentence.end};
  PennTag first = document_.tokens[behind.begin].tag;
  if (first == PennTag::kVBG || first == PennTag::kCC || first == PennTag::kOpenQuote) return none;
  for (uint32_t at = behind.begin; at < behind.end; ++at) {
    if (document_.Text(at) == ";") behind.end = at;
  }
  if (!HasClause(document_, behind) && !HasClause(document_, before)) return none;
  bool short_before = before.size() * 4 <= behind.size();
  return short_before ? behind : Range{before.begin, behind.end};
}

}  // namespace dossier
