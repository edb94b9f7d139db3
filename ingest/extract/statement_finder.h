#pragma once

#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/extract/factuality.h"
#include "ingest/extract/found_attribution.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/slot_reader.h"
#include "ingest/extract/speaker_finder.h"
#include "ingest/extract/speech_cues.h"
#include "ingest/extract/statement_writer.h"

namespace dossier {

class Document;
class EntityTable;
class Extraction;

// Who says what: words between quotation marks with their speaker, reported speech ('said that',
// 'according to'), and quoted fragments within either. Tells the resolver and the claim writer
// whose words a stretch of text is. One thread, one document.
class StatementFinder {
 public:
  StatementFinder(const Document& document, const PatternMatcher& matcher, SlotReader* slots,
                  ArgumentResolver* resolver, const FactualityReader& facts, EntityTable* entities,
                  ClaimWriter* writer, Extraction* out);

  void Run();
  // All that the text lays to somebody. Behind Run().
  void FindAttributions(std::vector<FoundAttribution>* out);

 private:
  const Document& document_;
  const PatternMatcher& matcher_;
  SlotReader* slots_;
  ArgumentResolver* resolver_;
  EntityTable* entities_;
  SpeakerFinder speakers_;
  SpeechCues cues_;
  StatementWriter writer_;
};

}  // namespace dossier
