#include "ingest/evaluate/fact_match.h"

#include <algorithm>
#include <array>

#include "ingest/ontology/ontology_index.h"
#include "proto/ontology.pb.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 14> kJoints = {
    "MENTIONS",    "REPORTS", "SAID",   "ABOUT",       "OBSERVES",   "AGENT",       "PATIENT",
    "PARTICIPANT", "PLACE",   "ORIGIN", "DESTINATION", "INSTRUMENT", "BENEFICIARY", "CAUSE"};

constexpr std::array<std::string_view, 15> kPartlyAnnotated = {
    "GOVERNS",      "SUPERVISES",      "ACCREDITED_TO", "SPONSORS", "TRADES_WITH",
    "PERFORMED_IN", "PARTICIPATED_IN", "ORGANIZED",     "WON",      "TRIED",
    "RAIDED",       "FINED",           "OPPOSED",       "PRAISED",  "APPROVED"};

template <size_t n>
bool Contains(const std::array<std::string_view, n>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool HasType(const RelationFact& gold, std::string_view type) {
  return gold.type == type ||
         std::find(gold.also.begin(), gold.also.end(), type) != gold.also.end();
}

bool Is(const RelationFact& gold, std::string_view subject, std::string_view object) {
  return gold.subject == subject && gold.object == object;
}

std::string_view Inverse(std::string_view type) {
  if (type == "OWNS") return "PART_OF";
  return type == "PART_OF" ? "OWNS" : "";
}

}  // namespace

std::string_view Standing(const RelationFact& fact) {
  if (fact.polarity == "negative") return "denied";
  return fact.modality == "asserted" || fact.modality == "alleged" ? "asserted" : "not yet";
}

bool Accepts(const RelationFact& gold, std::string_view subject, std::string_view type,
             std::string_view object, const OntologyIndex& ontology) {
  if (HasType(gold, type)) {
    if (Is(gold, subject, object)) return true;
    const RelationshipType* known = ontology.FindType(type);
    if (known != nullptr && known->symmetric() && Is(gold, object, subject)) return true;
  }
  const std::string_view inverse = Inverse(type);
  return !inverse.empty() && HasType(gold, inverse) && Is(gold, object, subject);
}

bool SamePair(const RelationFact& gold, std::string_view subject, std::string_view object) {
  return Is(gold, subject, object) || Is(gold, object, subject);
}

bool IsPartlyAnnotated(std::string_view type) {
  return IsJoint(type) || Contains(kPartlyAnnotated, type);
}

bool IsJoint(std::string_view type) { return Contains(kJoints, type); }

}  // namespace dossier
