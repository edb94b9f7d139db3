#pragma once

#include "ingest/extract/pattern_matcher.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class SlotReader;

// The words that name whoever speaks, thinks or plans at a cue, with a name or without: 'critics of
// the plan', 'the poll', 'who'. Empty where nobody is told. Determiners stand in it, clauses and
// what commas set off do not.
Range SourceOf(const Document& document, const TriggerMatch& cue, SlotReader* slots);

}  // namespace dossier
