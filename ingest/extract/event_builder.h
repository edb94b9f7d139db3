#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/calendar.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/extract/date_finder.h"
#include "ingest/extract/factuality.h"
#include "ingest/extract/slot_reader.h"

namespace dossier {

class Document;
class EntityTable;
class ExtractedClaim;
class ExtractedEvent;
class Extraction;
class OntologyIndex;

// Turns matched triggers into claims and events: checks the pattern's conditions, fills its roles
// with entities, adds dates and attributes, and the direct edges that the ontology names. One
// thread, one document.
class EventBuilder {
 public:
  EventBuilder(const Document& document, const OntologyIndex& ontology, SlotReader* slots,
               ArgumentResolver* resolver, const FactualityReader& facts, EntityTable* entities,
               ClaimWriter* writer, Extraction* out);

  // Does nothing where a condition does not hold or a needed role stays empty. Statement patterns
  // are left to others. Whether something was built.
  bool Build(const TriggerMatch& match);
  bool Holds(const CompiledCondition& condition, const TriggerMatch& match);

 private:
  using Filled = std::vector<std::pair<std::string, std::vector<ResolvedArgument>>>;

  static void DropOtherSide(std::string_view role, const Filled& filled,
                            std::vector<ResolvedArgument>* arguments);
  bool FillRoles(const TriggerMatch& match, Filled* filled);
  std::vector<ResolvedArgument> FillOne(const CompiledFill& fill, const TriggerMatch& match);
  bool Fits(const CompiledFill& fill, const TriggerMatch& match,
            const ResolvedArgument& argument) const;
  Basis BasisOf(const TriggerMatch& match) const;
  void BuildClaim(const TriggerMatch& match, const Filled& filled);
  void BuildEvent(const TriggerMatch& match, const Filled& filled);
  void AddEdges(const Filled& filled, const Basis& basis, uint32_t event_plus_one,
                std::string_view type, const std::string& cause);
  // To whichever of the two is not null.
  void AddAttributes(const TriggerMatch& match, ExtractedEvent* event, ExtractedClaim* claim);
  void AddDate(const TriggerMatch& match, ExtractedEvent* event);
  std::string PhraseText(uint32_t head) const;
  const std::vector<FoundDate>& DatesOf(uint32_t sentence);

  const Document& document_;
  const OntologyIndex& ontology_;
  SlotReader* slots_;
  ArgumentResolver* resolver_;
  const FactualityReader& facts_;
  EntityTable* entities_;
  ClaimWriter* writer_;
  Extraction* out_;
  std::optional<Day> published_;
  uint32_t dated_sentence_ = kNone;
  std::vector<FoundDate> dates_;
};

}  // namespace dossier
