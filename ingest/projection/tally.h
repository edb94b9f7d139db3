// Counts of articles by value, and what they come to. Any order of adding and removing gives the
// same.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/value/value.h"
#include "ingest/projection/contribution.h"

namespace dossier {

// Articles by fact value, of one property of one element. Never holds a zero.
using Tally = std::map<std::string, uint64_t>;

// What a tally means for the graph: properties to set (null to remove), or whether a label stands.
struct Outcome {
  bool label = false;
  std::vector<std::pair<std::string, Value>>
      properties;  // always the same keys for one fold and property
};

//   kLabel     the label stands while there is any
//   kName      'name': full forms before short ones, then most articles, then the longer, then the
//   smaller text;
//              'aliases': the other forms, sorted
//   kBest      most articles, then the longer, then the smaller text
//   kClaimed   the same; '<property>_variants', all values sorted, where there are two or more
//   kAll       all values, sorted
//   kLeast, kGreatest  by the text of the value
Outcome OutcomeOf(Fold fold, const std::string& property, const Tally& tally);

}  // namespace dossier
