#pragma once

#include <cstdint>

#include "ingest/text/index.h"

namespace dossier {

class Document;
class SpeechCues;

// Where the words that a verb of saying reports begin and end, by the order of words and by what
// hangs on the verb. One thread, one document.
class SpeechContent {
 public:
  SpeechContent(const Document& document, const SpeechCues& cues)
      : document_(document), cues_(cues) {}

  // Of 'X said ...': behind 'that', or right behind the verb where a clause begins there; kNone
  // where neither is so.
  uint32_t Begin(uint32_t verb, uint32_t end) const;
  // At a semicolon and where another cue takes over: ', Y said', 'and warned', ', saying', or
  // 'according to'.
  uint32_t End(uint32_t begin, uint32_t end) const;
  // Up to the next clause that hangs on the verb itself and begins at `from` or behind it: ', and
  // he urged ...'.
  uint32_t EndOfClause(uint32_t verb, uint32_t from, uint32_t end) const;
  // 'the claim that it failed', 'the promise to leave': the clause that hangs on the noun; kNone
  // where there is none.
  uint32_t ClauseOfNoun(uint32_t noun) const;
  // Whether what follows the verb of ', X said ...' is a clause that it may say: not where one is
  // told in passing (', who was there', ', as they left the house') or set off from it.
  bool GoesOn(uint32_t verb, uint32_t end) const;
  // A phrase, not a clause: without what is added behind a comma.
  Range OfPhrase(uint32_t head, Range content) const;
  // Of the tokens as many as stand between quotation marks.
  uint32_t Quoted(Range content) const;

 private:
  bool Contrasts(uint32_t token) const;
  uint32_t BeforeOthers(uint32_t begin, uint32_t end) const;

  const Document& document_;
  const SpeechCues& cues_;
};

}  // namespace dossier
