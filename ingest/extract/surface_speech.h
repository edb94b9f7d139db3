#pragma once

#include <cstdint>

#include "ingest/extract/speech_content.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class SpeakerFinder;
struct SpeechCue;

// Reported speech by the order of words, where the parse gives no content: 'The plan will fail, X
// said', 'X said on Tuesday that ...'. Both fill in the cue's speaker where they know better. One
// thread, one document.
class SurfaceSpeech {
 public:
  SurfaceSpeech(const Document& document, const SpeechContent& content, SpeakerFinder* speakers);

  // 'The plan will fail, police said on Tuesday.' and ', added the inspector.': what stands before
  // the comma, or around the cue. Empty where the sentence is not of this form.
  Range SetOff(SpeechCue* cue) const;
  // 'X said on Tuesday (that) ...': what follows. Empty likewise.
  Range Leading(SpeechCue* cue) const;
  // Whether nothing but the subject and phrases stands before the cue: what follows, to the end of
  // the sentence, is what it says.
  bool IsFirstVerb(const SpeechCue& cue) const;

 private:
  Range Around(const SpeechCue& cue, uint32_t clause) const;
  bool FindSpeaker(SpeechCue* cue, uint32_t* clause, bool inverted) const;

  const Document& document_;
  const SpeechContent& content_;
  SpeakerFinder* speakers_;
};

}  // namespace dossier
