#include "ingest/extract/claim_writer.h"

#include "absl/strings/str_cat.h"
#include "ingest/extract/number_reader.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

void SetSpan(const Document& document, Range tokens, Span* span) {
  span->set_start(document.tokens[tokens.begin].start);
  span->set_end(document.tokens[tokens.end - 1].end);
}

template <typename Message>
PropertyValue* NewValue(Message* message, std::string_view key) {
  for (const NamedValue& known : message->attributes()) {
    if (known.key() == key) return nullptr;
  }
  NamedValue* added = message->add_attributes();
  added->set_key(std::string(key));
  return added->mutable_value();
}

template <typename Message>
void SetText(Message* message, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  if (PropertyValue* added = NewValue(message, key)) added->set_text(std::string(value));
}

// A mention that was reached through coreference is kept as the chain from the words in the passage
// to the name.
void AddChain(const Document& document, const ResolvedArgument& argument, Evidence* evidence) {
  if (argument.coreferent) SetSpan(document, argument.mention, evidence->add_coreference_chain());
}

}  // namespace

ClaimWriter::ClaimWriter(const Document& document, const OntologyIndex& ontology,
                         const EntityTable& entities, Extraction* out)
    : document_(document),
      ontology_(ontology),
      entities_(entities),
      out_(out),
      speaker_of_(document.tokens.size()) {}

void ClaimWriter::AddSpeaker(Range range, uint32_t entity) {
  for (uint32_t token = range.begin; token < range.end; ++token) {
    Said& said = speaker_of_[token];
    // Of statements within statements the innermost.
    if (said.plus_one == 0 || range.size() < said.size) said = {entity + 1, range.size()};
  }
}

uint32_t ClaimWriter::SpeakerPlusOne(uint32_t token) const { return speaker_of_[token].plus_one; }

void ClaimWriter::FillEvidence(const Basis& basis, Evidence* evidence) {
  SetSpan(document_, document_.sentences[document_.tokens[basis.token].sentence].tokens,
          evidence->mutable_passage());
  evidence->set_rule(basis.rule);
  evidence->set_confidence(basis.confidence);
}

std::string ClaimWriter::KeyOf(uint32_t from, std::string_view type, uint32_t to,
                               uint32_t token) const {
  return absl::StrCat(from, " ", to, " ", document_.tokens[token].sentence, " ",
                      absl::string_view(type.data(), type.size()));
}

bool ClaimWriter::HasClaim(uint32_t from, std::string_view type, uint32_t to,
                           uint32_t token) const {
  return seen_.count(KeyOf(from, type, to, token)) > 0;
}

bool ClaimWriter::Admits(uint32_t from, std::string_view type, uint32_t to) const {
  if (from == to || !ontology_.Admits(type, entities_.Label(from), entities_.Label(to)))
    return false;
  // A country lies in no city, building or other country.
  return type != "LOCATED_IN" || entities_.Finer(from) != "Country" ||
         entities_.Finer(to) == "Region";
}

ExtractedClaim* ClaimWriter::AddClaim(const ResolvedArgument& from, std::string_view type,
                                      const ResolvedArgument& to, const Basis& basis,
                                      uint32_t event_plus_one) {
  if (!Admits(from.entity, type, to.entity)) return nullptr;
  Evidence evidence;
  FillEvidence(basis, &evidence);
  // Once a passage.
  if (!seen_.insert(KeyOf(from.entity, type, to.entity, basis.token)).second) return nullptr;
  claim_tokens_.push_back(basis.token);
  ExtractedClaim* claim = out_->add_claims();
  claim->set_subject(from.entity);
  claim->set_type(std::string(type));
  claim->set_object(to.entity);
  claim->set_event_plus_one(event_plus_one);
  claim->set_polarity(basis.factuality.negative ? NEGATIVE : POSITIVE);
  claim->set_modality(static_cast<Modality>(basis.factuality.modality));
  claim->set_tense(static_cast<Tense>(basis.factuality.tense));
  claim->set_genericity(basis.factuality.generic ? GENERIC : SPECIFIC);
  *claim->mutable_evidence() = evidence;
  uint32_t sentence = document_.tokens[basis.token].sentence;
  const Range& passage = document_.sentences[sentence].tokens;
  if (passage.contains(from.mention))
    SetSpan(document_, from.mention, claim->mutable_evidence()->mutable_subject());
  if (passage.contains(to.mention))
    SetSpan(document_, to.mention, claim->mutable_evidence()->mutable_object());
  AddChain(document_, from, claim->mutable_evidence());
  AddChain(document_, to, claim->mutable_evidence());
  return claim;
}

void ClaimWriter::AssignSpeakers() {
  for (int i = 0; i < out_->claims_size(); ++i) {
    out_->mutable_claims(i)->mutable_evidence()->set_speaker_plus_one(
        SpeakerPlusOne(claim_tokens_[static_cast<size_t>(i)]));
  }
  for (int i = 0; i < out_->events_size(); ++i) {
    for (Evidence& evidence : *out_->mutable_events(i)->mutable_evidence()) {
      evidence.set_speaker_plus_one(SpeakerPlusOne(event_tokens_[static_cast<size_t>(i)]));
    }
  }
}

void ClaimWriter::FinishEvent(const Basis& basis, ExtractedEvent* event) {
  event->set_polarity(basis.factuality.negative ? NEGATIVE : POSITIVE);
  event->set_modality(static_cast<Modality>(basis.factuality.modality));
  event->set_tense(static_cast<Tense>(basis.factuality.tense));
  event->set_genericity(basis.factuality.generic ? GENERIC : SPECIFIC);
  event_tokens_.push_back(basis.token);
  FillEvidence(basis, event->add_evidence());
  event->mutable_trigger()->set_start(document_.tokens[basis.token].start);
  event->mutable_trigger()->set_end(document_.tokens[basis.token].end);
}

void AddText(ExtractedClaim* claim, std::string_view key, std::string_view value) {
  SetText(claim, key, value);
}
void AddText(ExtractedEvent* event, std::string_view key, std::string_view value) {
  SetText(event, key, value);
}

void AddMoney(ExtractedEvent* event, const FoundMoney& money) {
  if (PropertyValue* added = NewValue(event, "amount")) added->set_number(money.amount);
  if (money.currency.empty()) return;
  if (PropertyValue* added = NewValue(event, "currency")) added->set_text(money.currency);
}

void AddCount(ExtractedEvent* event, int64_t count) {
  if (PropertyValue* added = NewValue(event, "count")) added->set_integer(count);
}

void AddTruth(ExtractedClaim* claim, std::string_view key, bool value) {
  if (PropertyValue* added = NewValue(claim, key)) added->set_boolean(value);
}

}  // namespace dossier
