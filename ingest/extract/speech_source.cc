#include "ingest/extract/speech_source.h"

#include <string_view>

#include "ingest/extract/slot_reader.h"
#include "ingest/extract/speech_clause.h"
#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestSource = 14;

bool Ends(const Document& document, uint32_t token) {
  PennTag tag = document.tokens[token].tag;
  bool clause = IsClauseVerb(tag) || tag == PennTag::kWP || tag == PennTag::kWDT;
  return clause || IsMark(document, token);
}

// The phrase around `head`, cut at marks and clauses on both sides.
Range PhraseAround(const Document& document, uint32_t head) {
  Range below = document.Subtree(head), phrase{head, head + 1};
  while (phrase.begin > below.begin && head - phrase.begin < kLongestSource &&
         !Ends(document, phrase.begin - 1))
    --phrase.begin;
  while (phrase.end < below.end && phrase.end - head < kLongestSource &&
         !Ends(document, phrase.end))
    ++phrase.end;
  return phrase;
}

// ', said sources close to the family': the phrase behind a verb that a mark stands before.
Range PhraseBehind(const Document& document, uint32_t verb) {
  Range none{verb, verb};
  if (verb == 0 || !IsMark(document, verb - 1) || !IsFiniteVerb(document.tokens[verb].tag))
    return none;
  uint32_t subject = document.Child(verb, Relation::kNsubj);
  return subject == kNone || subject < verb ? none : PhraseAround(document, subject);
}

}  // namespace

Range SourceOf(const Document& document, const TriggerMatch& cue, SlotReader* slots) {
  uint32_t head = cue.head;
  bool verb = cue.kind == TriggerMatch::Kind::kVerb;
  if (verb) {
    Range behind = PhraseBehind(document, head);
    if (!behind.empty()) return behind;
    auto before = IsFiniteVerb(document.tokens[head].tag) ? SubjectPhraseBefore(document, head)
                                                          : std::nullopt;
    if (before && !slots->IsPassive(cue)) return before->phrase;
  }
  for (const CompiledFill& fill : cue.trigger->pattern->fills) {
    if (fill.role != "SPEAKER") continue;
    for (const SlotPath& path : fill.slots) {
      std::vector<uint32_t> subjects = slots->Read(path, cue);
      if (!subjects.empty()) return PhraseAround(document, subjects.back());
    }
  }
  return {head, head};
}

}  // namespace dossier
