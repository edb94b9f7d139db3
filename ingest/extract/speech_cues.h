#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/factuality.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class SpeakerFinder;

// A verb of saying outside quotation marks, with its subject.
struct SpeechCue {
  TriggerMatch match;
  std::optional<ResolvedArgument> speaker;
  Range reported;  // the words given as its indirect speech

  // Whether its pattern wants a clause for what is said ('said that'), and no mere phrase.
  bool TakesClause() const;
  // Whether what is said is what a thing is called ('called the report baseless').
  bool Calls() const;

 private:
  bool Takes(SlotKind first) const;
};

// The cues of speech of one document in text order: those that somebody does say, and not deny or
// perhaps say. One thread.
class SpeechCues {
 public:
  SpeechCues(const Document& document, const PatternMatcher& matcher,
             const FactualityReader& facts);

  // Finds them all, with who speaks.
  void Collect(SpeakerFinder* speakers);

  std::span<const SpeechCue> In(Range tokens) const;
  std::vector<SpeechCue>& all() { return cues_; }

 private:
  bool IsSaid(uint32_t verb) const;

  const Document& document_;
  const PatternMatcher& matcher_;
  const FactualityReader& facts_;
  std::vector<SpeechCue> cues_;
};

}  // namespace dossier
