#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/factuality.h"

namespace dossier {

class Document;
class EntityTable;
class ExtractedClaim;
class ExtractedEvent;
class Evidence;
class Extraction;
class OntologyIndex;
struct FoundMoney;

// What found a claim, and where: the words it hangs on.
struct Basis {
  uint32_t token = 0;  // in the sentence that is the passage
  std::string rule;    // 'justice/arrest'
  double confidence = 0.8;
  Factuality factuality;
};

// Writes claims and events into an extraction, with evidence, and lets none through that the
// ontology does not admit or that stands there already on the same passage. One thread, one
// document.
class ClaimWriter {
 public:
  ClaimWriter(const Document& document, const OntologyIndex& ontology, const EntityTable& entities,
              Extraction* out);

  // Whether the ontology, and what the ends are, leave the claim possible.
  bool Admits(uint32_t from, std::string_view type, uint32_t to) const;

  // Null where it is not admitted or there already. The pointer is good until the next call.
  ExtractedClaim* AddClaim(const ResolvedArgument& from, std::string_view type,
                           const ResolvedArgument& to, const Basis& basis,
                           uint32_t event_plus_one = 0);

  // Whether that claim rests already on the sentence of `token`.
  bool HasClaim(uint32_t from, std::string_view type, uint32_t to, uint32_t token) const;

  // Fills polarity, modality, tense and evidence of an event; participants are the caller's.
  void FinishEvent(const Basis& basis, ExtractedEvent* event);

  // Claims and events that rest on words of `range` are said by `entity`.
  void AddSpeaker(Range range, uint32_t entity);
  // Writes the speakers into all evidence; call once, when everything has been found.
  void AssignSpeakers();

 private:
  std::string KeyOf(uint32_t from, std::string_view type, uint32_t to, uint32_t token) const;
  void FillEvidence(const Basis& basis, Evidence* evidence);
  uint32_t SpeakerPlusOne(uint32_t token) const;

  const Document& document_;
  const OntologyIndex& ontology_;
  const EntityTable& entities_;
  Extraction* out_;
  struct Said {
    uint32_t plus_one = 0;
    uint32_t size = 0;  // tokens of the statement
  };
  std::vector<Said> speaker_of_;                       // of each token
  std::set<std::string> seen_;                         // claims by ends, type and passage
  std::vector<uint32_t> claim_tokens_, event_tokens_;  // the token that each rests on
};

// Adds a text, number or sum as an attribute, unless the key is there already.
void AddText(ExtractedClaim* claim, std::string_view key, std::string_view value);
void AddText(ExtractedEvent* event, std::string_view key, std::string_view value);
void AddMoney(ExtractedEvent* event, const FoundMoney& money);
void AddCount(ExtractedEvent* event, int64_t count);
void AddTruth(ExtractedClaim* claim, std::string_view key, bool value);

}  // namespace dossier
