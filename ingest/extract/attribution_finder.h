#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/extract/according_to.h"
#include "ingest/extract/found_attribution.h"
#include "ingest/extract/speech_content.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class PatternMatcher;
class ReportedSpeech;
class SlotReader;
class SpeechCues;
struct TriggerMatch;

// What the text lays to sources with a name or without one, said or not: 'critics say', 'the poll
// shows', 'who wants', 'has not endorsed'. One thread, one document.
class AttributionFinder {
 public:
  AttributionFinder(const Document& document, const PatternMatcher& matcher, SlotReader* slots,
                    const SpeechCues& cues, const ReportedSpeech& reported,
                    std::vector<FoundAttribution>* out);

  // Behind the statements, whose cues know by then what they report.
  void Run();
  void AddPhrases(const AccordingTo& according);

 private:
  void At(uint32_t token);
  bool Try(const TriggerMatch& match);
  Range ContentOf(const TriggerMatch& match) const;
  Range Behind(const TriggerMatch& match, uint32_t head) const;
  void Add(Range cue, Range source, Range content, const std::string& rule);

  const Document& document_;
  const PatternMatcher& matcher_;
  SlotReader* slots_;
  const SpeechCues& cues_;
  const ReportedSpeech& reported_;
  SpeechContent content_;
  std::vector<FoundAttribution>* out_;
};

}  // namespace dossier
