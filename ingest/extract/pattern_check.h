#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ontology/diagnostic.h"

namespace dossier {

class OntologyIndex;
class PatternFile;  // proto/pattern.proto
class TextprotoReader;

// Checks pattern files against the ontology: names, roles, labels, classes, and that each pattern
// has something to find, a trigger and example sentences. Adds what it finds to the diagnostics
// given. One thread.
class PatternChecker {
 public:
  PatternChecker(const OntologyIndex& ontology, std::vector<Diagnostic>* diagnostics);
  ~PatternChecker();

  // `reader` has just read `part` from `file` and knows its lines.
  void AddFile(std::string_view file, const TextprotoReader& reader, const PatternFile& part);
  // Call once, after the last file: word classes may stand in any of them.
  void CheckReferences();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier
