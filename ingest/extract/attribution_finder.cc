#include "ingest/extract/attribution_finder.h"

#include <algorithm>

#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/reported_speech.h"
#include "ingest/extract/slot_reader.h"
#include "ingest/extract/speech_cues.h"
#include "ingest/extract/speech_source.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

Range BytesOf(const Document& document, Range tokens) {
  return {document.tokens[tokens.begin].start, document.tokens[tokens.end - 1].end};
}

// From the first word of the trigger to the last.
Range WordsOf(const TriggerMatch& match) {
  Range words{match.head, match.head + 1};
  for (uint32_t word : match.words) {
    words.begin = std::min(words.begin, word);
    words.end = std::max(words.end, word + 1);
  }
  return words;
}

}  // namespace

AttributionFinder::AttributionFinder(const Document& document, const PatternMatcher& matcher,
                                     SlotReader* slots, const SpeechCues& cues,
                                     const ReportedSpeech& reported,
                                     std::vector<FoundAttribution>* out)
    : document_(document),
      matcher_(matcher),
      slots_(slots),
      cues_(cues),
      reported_(reported),
      content_(document, cues),
      out_(out) {}

void AttributionFinder::Run() {
  for (const Sentence& sentence : document_.sentences) {
    for (uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      if (!InSpeech(document_, token)) At(token);
    }
  }
}

void AttributionFinder::AddPhrases(const AccordingTo& according) {
  for (const AccordingTo::Phrase& phrase : according.Phrases()) {
    if (phrase.source.empty()) continue;
    Add({phrase.cue, phrase.cue + 2}, phrase.source, phrase.content, "statements/according_to");
  }
}

// Speech before views, and of each the trigger of most words, that has a source and a content.
void AttributionFinder::At(uint32_t token) {
  std::vector<TriggerMatch> matches = matcher_.At(token);
  for (bool statement : {true, false}) {
    for (const TriggerMatch& match : matches) {
      const Pattern& pattern = *match.trigger->pattern->source;
      if ((statement ? pattern.statement() : pattern.attribution()) && Try(match)) return;
    }
  }
}

bool AttributionFinder::Try(const TriggerMatch& match) {
  Range source = SourceOf(document_, match, slots_);
  if (source.empty()) return false;
  Range content = TrimContent(document_, ContentOf(match));
  if (content.empty() || content.contains(source.begin) || source.contains(content.begin))
    return false;
  Add(WordsOf(match), source, content, match.trigger->pattern->rule);
  return true;
}

Range AttributionFinder::ContentOf(const TriggerMatch& match) const {
  if (match.trigger->pattern->source->statement()) {
    for (const SpeechCue& cue : cues_.In({match.head, match.head + 1})) {
      if (!cue.reported.empty()) return cue.reported;
    }
    SpeechCue cue{match, {}, {}};
    return reported_.WordsOf(&cue);
  }
  bool noun = match.kind == TriggerMatch::Kind::kNoun;
  uint32_t clause = noun ? content_.ClauseOfNoun(match.head) : kNone;
  if (clause != kNone) return document_.Subtree(clause);
  for (const CompiledFill& fill : match.trigger->pattern->fills) {
    if (fill.role != "CONTENT") continue;
    for (const SlotPath& path : fill.slots) {
      for (uint32_t head : slots_->Read(path, match)) {
        if (head > match.head) return Behind(match, head);
        if (slots_->IsPassive(match)) return document_.Subtree(head);
      }
    }
  }
  return {match.head, match.head};
}

// From the begin of the phrase or clause to the end of the cue's own clause; behind a noun the
// phrase or clause alone.
Range AttributionFinder::Behind(const TriggerMatch& match, uint32_t head) const {
  Range phrase = document_.Subtree(head);
  uint32_t begin = std::max(phrase.begin, WordsOf(match).end), end = phrase.end;
  while (begin < head && document_.tokens[begin].relation == Relation::kCase) ++begin;
  if (match.kind != TriggerMatch::Kind::kNoun) {
    end = std::max(end, document_.Subtree(match.head).end);
    end = content_.End(begin, content_.EndOfClause(match.head, phrase.end, end));
  }
  return {begin, std::max(begin, end)};
}

void AttributionFinder::Add(Range cue, Range source, Range content, const std::string& rule) {
  out_->push_back(
      {BytesOf(document_, source), BytesOf(document_, cue), BytesOf(document_, content), rule});
}

}  // namespace dossier
