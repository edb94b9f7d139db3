#include "ingest/projection/attributes.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "ingest/extract/enum_names.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/fact_value.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

void AddTense(int tense, Contribution* contribution) {
  std::string_view name = TenseName(static_cast<Tense>(tense));
  if (!name.empty()) contribution->facts.insert({Fold::kBest, "tense", TextFact(name)});
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

void AddAce(int polarity, int modality, int tense, int genericity, Contribution* node) {
  // Of 'alleged' and 'asserted', which share a node, the greater text is the stronger.
  node->facts.insert(
      {Fold::kGreatest, "modality", TextFact(ModalityName(static_cast<Modality>(modality)))});
  node->facts.insert(
      {Fold::kBest, "polarity", TextFact(PolarityName(static_cast<Polarity>(polarity)))});
  node->facts.insert(
      {Fold::kGreatest, "genericity", TextFact(genericity == GENERIC ? "generic" : "specific")});
  AddTense(tense, node);
}

void AddEdgeAce(int modality, int tense, int genericity, Contribution* edge) {
  edge->facts.insert(
      {Fold::kGreatest, "modality", TextFact(ModalityName(static_cast<Modality>(modality)))});
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
