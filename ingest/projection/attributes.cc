#include "ingest/projection/attributes.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "ingest/projection/contribution.h"
#include "ingest/projection/fact_value.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

std::string_view TenseName(int tense) {
  switch (tense) {
    case PAST:
      return "past";
    case PRESENT:
      return "present";
    case FUTURE:
      return "future";
    default:
      return "";
  }
}

void AddTense(int tense, Contribution* contribution) {
  if (!TenseName(tense).empty())
    contribution->facts.insert({Fold::kBest, "tense", TextFact(TenseName(tense))});
}

constexpr std::string_view kOwnProperties[] = {
    "aliases",  "titles",   "country_code", "first_seen", "last_seen", "confidence",
    "modality", "polarity", "tense",        "genericity", "event",     "id",
    "type",     "date",     "date_text",    "text",       "quoted",    "date_precision"};

}  // namespace

std::string PropertyFor(std::string_view key) {
  const bool own = std::find(std::begin(kOwnProperties), std::end(kOwnProperties), key) !=
                   std::end(kOwnProperties);
  const bool derived = key.ends_with("_variants") || key.ends_with("_precision");
  return std::string(own || derived ? "stated_" : "").append(key);
}

std::string_view ModalityName(int modality) {
  switch (modality) {
    case ALLEGED:
      return "alleged";
    case POSSIBLE:
      return "possible";
    case PLANNED:
      return "planned";
    case CONDITIONAL:
      return "conditional";
    default:
      return "asserted";
  }
}

void AddAce(int polarity, int modality, int tense, int genericity, Contribution* node) {
  // Of 'alleged' and 'asserted', which share a node, the greater text is the stronger.
  node->facts.insert({Fold::kGreatest, "modality", TextFact(ModalityName(modality))});
  node->facts.insert(
      {Fold::kBest, "polarity", TextFact(polarity == NEGATIVE ? "negative" : "positive")});
  node->facts.insert(
      {Fold::kGreatest, "genericity", TextFact(genericity == GENERIC ? "generic" : "specific")});
  AddTense(tense, node);
}

void AddEdgeAce(int modality, int tense, int genericity, Contribution* edge) {
  edge->facts.insert({Fold::kGreatest, "modality", TextFact(ModalityName(modality))});
  if (genericity == GENERIC) edge->facts.insert({Fold::kBest, "genericity", TextFact("generic")});
  AddTense(tense, edge);
}

void AddAttribute(const NamedValue& attribute, Contribution* contribution) {
  const auto fact = FactOf(attribute.value());
  if (!fact) return;
  const std::string property = PropertyFor(attribute.key());
  contribution->facts.insert({Fold::kClaimed, property, *fact});
  if (fact->front() == 'd' && attribute.value().date().size() < 10) {
    contribution->facts.insert({Fold::kClaimed, property + "_precision",
                                TextFact(DatePrecision(attribute.value().date()))});
  }
}

}  // namespace dossier
