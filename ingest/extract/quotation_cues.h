#pragma once

#include <cstdint>

#include "ingest/text/index.h"

namespace dossier {

class Document;
class SlotReader;
class SpeechCues;
struct SpeechCue;

// The verb of saying that words between quotation marks belong to; null where there is none. One
// thread, one document.
class QuotationCues {
 public:
  QuotationCues(const Document& document, const SpeechCues& cues, SlotReader* slots);

  // '"Words," said Ana Ruiz', 'Ana Ruiz said: "Words."': the nearest, behind or before.
  const SpeechCue* Near(const Range& quoted) const;
  // 'complained of "silence"', 'called it "a wall"': no mark and no noun stands between.
  const SpeechCue* RightBefore(const Range& quoted) const;
  // The one, above the quoted words in the parse, that they belong to.
  const SpeechCue* Above(const Range& quoted) const;
  // The first of a sentence.
  const SpeechCue* InSentence(uint32_t sentence) const;

 private:
  const SpeechCue* Behind(const Range& quoted) const;
  const SpeechCue* Before(const Range& quoted) const;
  bool Governs(const SpeechCue& cue, uint32_t token) const;

  const Document& document_;
  const SpeechCues& cues_;
  SlotReader* slots_;
};

}  // namespace dossier
