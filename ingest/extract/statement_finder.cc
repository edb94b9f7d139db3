#include "ingest/extract/statement_finder.h"

#include "ingest/extract/according_to.h"
#include "ingest/extract/attribution_finder.h"
#include "ingest/extract/headline_speech.h"
#include "ingest/extract/quoted_speech.h"
#include "ingest/extract/reported_speech.h"
#include "ingest/text/document.h"

namespace dossier {

StatementFinder::StatementFinder(const Document& document, const PatternMatcher& matcher,
                                 SlotReader* slots, ArgumentResolver* resolver,
                                 const FactualityReader& facts, EntityTable* entities,
                                 ClaimWriter* writer, Extraction* out)
    : document_(document),
      matcher_(matcher),
      slots_(slots),
      resolver_(resolver),
      entities_(entities),
      speakers_(document, slots, resolver, *entities),
      cues_(document, matcher, facts),
      writer_(document, entities, writer, out) {}

void StatementFinder::Run() {
  cues_.Collect(&speakers_);
  QuotedSpeech quoted(document_, cues_, slots_, &speakers_, resolver_, &writer_);
  quoted.Speech();
  ReportedSpeech(document_, &cues_, slots_, &speakers_, &writer_).Run();
  AccordingTo(document_, &speakers_, &writer_).Run();
  HeadlineSpeech(document_, resolver_, *entities_, &writer_).Run();
  quoted.Fragments();
}

void StatementFinder::FindAttributions(std::vector<FoundAttribution>* out) {
  ReportedSpeech reported(document_, &cues_, slots_, &speakers_, &writer_);
  AttributionFinder finder(document_, matcher_, slots_, cues_, reported, out);
  finder.Run();
  finder.AddPhrases(AccordingTo(document_, &speakers_, &writer_));
}

}  // namespace dossier
