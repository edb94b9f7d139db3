#include "ingest/extract/according_to.h"

#include <algorithm>
#include <optional>

#include "ingest/extract/speaker_finder.h"
#include "ingest/extract/speech_clause.h"
#include "ingest/extract/speech_text.h"
#include "ingest/extract/statement_writer.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestSource = 14;  // tokens from 'according to' to the end of its phrase

}  // namespace

void AccordingTo::Run() {
  for (const Phrase& phrase : Phrases()) Write(phrase);
}

std::vector<AccordingTo::Phrase> AccordingTo::Phrases() const {
  std::vector<Phrase> phrases;
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t at = sentence.tokens.begin; at + 2 < sentence.tokens.end; ++at) {
      bool cue = document_.Lower(at) == "according" && document_.Lower(at + 1) == "to";
      if (!cue || InSpeech(document_, at)) continue;
      uint32_t end = EndOfSource(sentence.tokens, at);
      Range content = ContentOf(sentence.tokens, at, end);
      if (content.size() >= 3) phrases.push_back({at, {at + 2, end}, content});
    }
  }
  return phrases;
}

uint32_t AccordingTo::EndOfSource(const Range& sentence, uint32_t cue) const {
  uint32_t end = cue + 2, last = std::min(sentence.end, cue + kFarthestSource);
  while (end < last && document_.Text(end) != "," && document_.Text(end) != ";" &&
         !IsClauseVerb(document_.tokens[end].tag))
    ++end;
  if (end == last || !IsClauseVerb(document_.tokens[end].tag)) return end;
  // 'According to the agency most of them were closed': up to the subject of the clause.
  uint32_t verb = end;
  if (document_.tokens[verb].relation == Relation::kAux ||
      document_.tokens[verb].relation == Relation::kAuxPass ||
      document_.tokens[verb].relation == Relation::kCop)
    verb = document_.tokens[verb].head;
  uint32_t subject = verb == kNone ? kNone : document_.Child(verb, Relation::kNsubj);
  if (subject == kNone && verb != kNone) subject = document_.Child(verb, Relation::kNsubjPass);
  uint32_t begin = subject == kNone ? end : document_.Subtree(subject).begin;
  return begin > cue + 2 && begin < end ? begin : end;
}

// What stands behind the source where the phrase leads, else what stands before it.
Range AccordingTo::ContentOf(const Range& sentence, uint32_t cue, uint32_t source_end) const {
  bool leads = cue == sentence.begin || document_.Text(cue - 1) == ";";
  if (!leads) return TrimContent(document_, ContentBefore(document_, cue));
  uint32_t end = source_end;
  while (end < sentence.end && (document_.Text(end) != ";" || InSpeech(document_, end))) ++end;
  return TrimContent(document_, {source_end, end});
}

void AccordingTo::Write(const Phrase& phrase) {
  std::optional<ResolvedArgument> speaker = speakers_->InWords(phrase.source);
  for (uint32_t word = phrase.source.begin; word < phrase.source.end && !speaker; ++word) {
    if (document_.NameAt(word) != kNone) speaker = speakers_->OfHead(word);
  }
  if (!speaker) return;
  const Range& content = phrase.content;
  writer_->Add(*speaker,
               {document_.tokens[content.begin].start, document_.tokens[content.end - 1].end,
                content, false},
               phrase.cue, "statements/according_to");
}

}  // namespace dossier
