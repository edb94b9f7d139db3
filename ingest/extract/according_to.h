#pragma once

#include <cstdint>
#include <vector>

#include "ingest/text/index.h"

namespace dossier {

class Document;
class SpeakerFinder;
class StatementWriter;

// Statements by 'according to': 'The plan will fail, according to Ana Ruiz.' One thread, one
// document.
class AccordingTo {
 public:
  AccordingTo(const Document& document, SpeakerFinder* speakers, StatementWriter* writer)
      : document_(document), speakers_(speakers), writer_(writer) {}

  // One 'according to' outside speech, with the words behind it and what they say.
  struct Phrase {
    uint32_t cue = 0;
    Range source, content;
  };

  void Run();
  std::vector<Phrase> Phrases() const;

 private:
  void Write(const Phrase& phrase);
  uint32_t EndOfSource(const Range& sentence, uint32_t cue) const;
  Range ContentOf(const Range& sentence, uint32_t cue, uint32_t source_end) const;

  const Document& document_;
  SpeakerFinder* speakers_;
  StatementWriter* writer_;
};

}  // namespace dossier
