#include "ingest/extract/quotation_cues.h"

#include <string_view>

#include "ingest/extract/pattern_set.h"
#include "ingest/extract/slot_reader.h"
#include "ingest/extract/speech_cues.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kBehind = 14;  // tokens behind a quotation in which its cue may stand
constexpr uint32_t kBefore = 30;  // and before it, where a mark or 'that' leads up to it
constexpr uint32_t kClose = 5;    // and where nothing does

}  // namespace

QuotationCues::QuotationCues(const Document& document, const SpeechCues& cues, SlotReader* slots)
    : document_(document), cues_(cues), slots_(slots) {}

// '"Words," said Ana Ruiz': a cue right behind, with no other quotation between, also where the
// splitter took the marks for the end of the sentence.
const SpeechCue* QuotationCues::Behind(const Range& quoted) const {
  uint32_t last = document_.tokens[quoted.end - 1].sentence;
  std::string_view end = document_.Text(quoted.end - 1);
  for (const SpeechCue& cue : cues_.In({quoted.end, quoted.end + kBehind + 1})) {
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

const SpeechCue* QuotationCues::Near(const Range& quoted) const {
  const SpeechCue* behind = Behind(quoted);
  if (behind != nullptr && HasTag(document_, quoted)) return behind;
  if (const SpeechCue* right_before = RightBefore(quoted)) return right_before;
  const SpeechCue* before = Before(quoted);
  if (before == nullptr || behind == nullptr) return before == nullptr ? behind : before;
  uint32_t distance =
      quoted.begin - before->match.head + (LeadsTo(document_, quoted) == ":" ? 0 : 6);
  return behind->match.head - quoted.end <= distance ? behind : before;
}

// The last before the quotation in its sentence; close by where no mark leads up to the words.
const SpeechCue* QuotationCues::Before(const Range& quoted) const {
  std::string_view lead = LeadsTo(document_, quoted);
  bool leads = lead == ":" || lead == "," || lead == "that";
  uint32_t back = leads ? kBefore : kClose;
  uint32_t first = document_.tokens[quoted.begin].sentence;
  const SpeechCue* before = nullptr;
  uint32_t from = quoted.begin > back ? quoted.begin - back : 0;
  for (const SpeechCue& cue : cues_.In({from, quoted.begin})) {
    if (cue.speaker && document_.tokens[cue.match.head].sentence == first) before = &cue;
  }
  return before;
}

const SpeechCue* QuotationCues::InSentence(uint32_t sentence) const {
  for (const SpeechCue& cue : cues_.In(document_.sentences[sentence].tokens)) {
    if (cue.speaker) return &cue;
  }
  return nullptr;
}

// Whether the cue says what stands at `token`: in its clause, or as a verb that brings quoted words
// without one.
bool QuotationCues::Governs(const SpeechCue& cue, uint32_t token) const {
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
const SpeechCue* QuotationCues::RightBefore(const Range& quoted) const {
  for (uint32_t at = quoted.begin - 1; at-- > 0 && quoted.begin - at <= kClose;) {
    for (const SpeechCue& cue : cues_.In({at, at + 1})) {
      if (cue.speaker) return &cue;
    }
    PennTag tag = document_.tokens[at].tag;
    if (IsMark(document_, at) || IsNoun(tag) || IsVerb(tag)) break;
  }
  return nullptr;
}

// The verb of saying, above the quoted words in the parse, that they belong to.
const SpeechCue* QuotationCues::Above(const Range& quoted) const {
  uint32_t at = quoted.begin, below = at;
  for (int step = 0; step < 10 && at != kNone; ++step) {
    for (const SpeechCue& cue : cues_.In({at, at + 1})) {
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

}  // namespace dossier
