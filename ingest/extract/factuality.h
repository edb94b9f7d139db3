#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/text/index.h"

namespace dossier {

class Document;
class GovernorTable;
class FrameReader;

// The four ACE attributes, with the numbers of proto/extraction.proto.
struct Factuality {
  bool negative = false;
  int modality = 0;  // Modality: asserted, alleged, possible, planned, conditional
  int tense = 0;     // Tense
  bool generic = false;
};

// Whether a happening or state is so in the eyes of the text: reads the words that hang on its
// trigger (auxiliaries, 'not', 'allegedly', 'possible') and climbs the parse to those it hangs on
// ('refused to', 'called for', 'if'). Linear: at most a fixed number of steps up.
class FactualityReader {
 public:
  FactualityReader(const Document& document, const GovernorTable& governors)
      : document_(document), governors_(governors) {}

  Factuality Of(uint32_t trigger) const;
  // Of a noun that describes somebody ('his wife', 'the leader of X'): what is done to him does not
  // touch it, unless the noun is what the clause says ('was not the leader').
  Factuality OfState(uint32_t noun) const;

 private:
  bool HasNoObject(uint32_t verb) const;
  bool IsNobody(uint32_t subject) const;
  bool IsArranged(uint32_t token) const;
  void ReadOwnWords(uint32_t token, Factuality* fact) const;
  void ReadAuxiliary(uint32_t auxiliary, Factuality* fact) const;
  void ReadAdverb(std::string_view word, Factuality* fact) const;
  void ReadMark(uint32_t token, Factuality* fact) const;
  bool ReadGovernor(uint32_t token, Factuality* fact) const;
  void Apply(int effect, Factuality* fact) const;
  int TenseOf(uint32_t token) const;

  const Document& document_;
  const GovernorTable& governors_;
};

}  // namespace dossier
