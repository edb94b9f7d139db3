#include "ingest/projection/tally.h"

#include <set>
#include <string_view>

#include "ingest/projection/fact_value.h"

namespace dossier {
namespace {

using Entry = Tally::value_type;

bool Better(const Entry& a, const Entry& b) {
  if (a.second != b.second) return a.second > b.second;
  if (a.first.size() != b.first.size()) return a.first.size() > b.first.size();
  return a.first < b.first;
}

// Null where there is none.
const Entry* Best(const Tally& tally) {
  const Entry* best = nullptr;
  for (const Entry& entry : tally) {
    if (best == nullptr || Better(entry, *best)) best = &entry;
  }
  return best;
}

Value ListOf(const std::set<std::string>& facts) {
  if (facts.empty()) return Value();
  List list;
  for (const std::string& fact : facts) list.push_back(ValueOfFact(fact));
  return Value(std::move(list));
}

// Lists hold values of one kind: text stands in where articles give several kinds.
Value VariantsOf(const Tally& tally) {
  if (tally.size() < 2) return Value();
  const char tag = tally.begin()->first.front();
  bool mixed = false;
  std::set<std::string> facts;
  for (const auto& [fact, articles] : tally) {
    mixed = mixed || fact.front() != tag;
    facts.insert(fact);
  }
  if (!mixed) return ListOf(facts);
  std::set<std::string> texts;
  for (const std::string& fact : facts) texts.insert(TextFact(std::string_view(fact).substr(1)));
  return ListOf(texts);
}

// A form is 's' or 'w' and its text; one article may use as full what is short elsewhere.
Outcome NameOutcome(const Tally& tally) {
  Tally full, all;
  for (const auto& [form, articles] : tally) {
    if (form.front() == 's') full[form.substr(1)] += articles;
    all[form.substr(1)] += articles;
  }
  const Entry* best = Best(full.empty() ? all : full);
  Outcome outcome;
  std::set<std::string> aliases;
  for (const auto& [form, articles] : all) {
    if (form != best->first) aliases.insert(form);
  }
  outcome.properties.emplace_back("name", ValueOfFact(best->first));
  outcome.properties.emplace_back("aliases", ListOf(aliases));
  return outcome;
}

Outcome NoValue(Fold fold, const std::string& property) {
  Outcome outcome;
  if (fold == Fold::kLabel) return outcome;
  outcome.properties.emplace_back(property, Value());
  if (fold == Fold::kName) outcome.properties.emplace_back("aliases", Value());
  if (fold == Fold::kClaimed) outcome.properties.emplace_back(property + "_variants", Value());
  return outcome;
}

}  // namespace

Outcome OutcomeOf(Fold fold, const std::string& property, const Tally& tally) {
  if (tally.empty()) return NoValue(fold, property);
  Outcome outcome;
  switch (fold) {
    case Fold::kLabel:
      outcome.label = true;
      break;
    case Fold::kName:
      return NameOutcome(tally);
    case Fold::kBest:
      outcome.properties.emplace_back(property, ValueOfFact(Best(tally)->first));
      break;
    case Fold::kClaimed:
      outcome.properties.emplace_back(property, ValueOfFact(Best(tally)->first));
      outcome.properties.emplace_back(property + "_variants", VariantsOf(tally));
      break;
    case Fold::kAll: {
      std::set<std::string> facts;
      for (const auto& [fact, articles] : tally) facts.insert(fact);
      outcome.properties.emplace_back(property, ListOf(facts));
      break;
    }
    case Fold::kLeast:
      outcome.properties.emplace_back(property, ValueOfFact(tally.begin()->first));
      break;
    case Fold::kGreatest:
      outcome.properties.emplace_back(property, ValueOfFact(tally.rbegin()->first));
      break;
  }
  return outcome;
}

}  // namespace dossier
