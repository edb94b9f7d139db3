#include "ingest/extract/speech_cues.h"

#include <algorithm>

#include "ingest/extract/speaker_finder.h"
#include "ingest/extract/speech_clause.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"
#include "proto/pattern.pb.h"

namespace dossier {

bool SpeechCue::TakesClause() const { return Takes(SlotKind::kComplement); }

bool SpeechCue::Calls() const { return Takes(SlotKind::kPredicate); }

bool SpeechCue::Takes(SlotKind first) const {
  for (const CompiledFill& fill : match.trigger->pattern->fills) {
    if (fill.role == "CONTENT" && fill.slots[0][0].kind == first) return true;
  }
  return false;
}

SpeechCues::SpeechCues(const Document& document, const PatternMatcher& matcher,
                       const FactualityReader& facts)
    : document_(document), matcher_(matcher), facts_(facts) {}

void SpeechCues::Collect(SpeakerFinder* speakers) {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      for (const TriggerMatch& match : matcher_.At(token)) {
        if (!match.trigger->pattern->source->statement() || InSpeech(document_, token)) continue;
        if (!IsSaid(token)) continue;
        bool shorter = !cues_.empty() && cues_.back().match.head == token &&
                       cues_.back().match.trigger->words.size() > match.trigger->words.size();
        if (!shorter) cues_.push_back({match, speakers->Of(match), {}});
      }
    }
  }
}

// Not denied and no mere possibility. What ', X said' is set off from may be denied: 'Nobody was
// hurt, X said'.
bool SpeechCues::IsSaid(uint32_t verb) const {
  Factuality fact = facts_.Of(verb);
  if (!fact.negative && fact.modality < POSSIBLE) return true;
  uint32_t auxiliary = document_.Child(verb, Relation::kAux);
  bool is_name = auxiliary != kNone && document_.NameAt(auxiliary) != kNone;  // 'Theresa May said'
  if (!fact.negative && is_name) return true;
  auto subject = SubjectPhraseBefore(document_, verb);
  if (!subject || !IsSetOff(document_, *subject)) return false;
  for (uint32_t at = subject->phrase.end; at < verb; ++at) {
    std::string_view word = document_.Lower(at);
    if (word == "never" || word == "not" || word == "n't") return false;
    if (document_.tokens[at].tag == PennTag::kMD) return false;
  }
  return true;
}

std::span<const SpeechCue> SpeechCues::In(Range tokens) const {
  auto before = [](const SpeechCue& cue, uint32_t token) { return cue.match.head < token; };
  auto first = std::lower_bound(cues_.begin(), cues_.end(), tokens.begin, before);
  auto last = std::lower_bound(first, cues_.end(), tokens.end, before);
  return {first, last};
}

}  // namespace dossier
