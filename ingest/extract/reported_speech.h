#pragma once

#include <cstdint>
#include <vector>

#include "ingest/extract/speech_content.h"
#include "ingest/extract/surface_speech.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class SlotReader;
class SpeakerFinder;
class SpeechCues;
class StatementWriter;
struct SpeechCue;

// Statements of words that a verb of saying reports: 'said that', ', police said', 'pledged to'.
// Notes with each cue what it reports. One thread, one document.
class ReportedSpeech {
 public:
  ReportedSpeech(const Document& document, SpeechCues* cues, SlotReader* slots,
                 SpeakerFinder* speakers, StatementWriter* writer);

  void Run();

  // What the cue reports, by the parse or the order of words; fills in its speaker where that tells
  // him better. Empty where it reports nothing.
  Range WordsOf(SpeechCue* cue) const;

 private:
  void OfCue(SpeechCue& cue);
  std::vector<uint32_t> ContentHeads(const SpeechCue& cue) const;
  std::vector<uint32_t> ClausesOfPaper(uint32_t verb) const;
  uint32_t ClauseBehind(const SpeechCue& cue, const std::vector<uint32_t>& heads) const;
  Range ContentOf(const SpeechCue& cue, uint32_t content_head) const;
  bool IsSaidOf(const SpeechCue& cue, Range content) const;

  const Document& document_;
  SpeechCues* cues_;
  SlotReader* slots_;
  SpeakerFinder* speakers_;
  StatementWriter* writer_;
  SpeechContent content_;
  SurfaceSpeech surface_;
};

}  // namespace dossier
