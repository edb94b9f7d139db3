#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ontology/diagnostic.h"

namespace dossier {

class Ontology;  // proto/ontology.proto
class TextprotoReader;

// Checks ontology files one after the other: the form of names as each comes, and when all are
// there whether every name they refer to exists. Adds what it finds to the diagnostics given. One
// thread.
class OntologyChecker {
 public:
  explicit OntologyChecker(std::vector<Diagnostic>* diagnostics);
  ~OntologyChecker();

  // `reader` has just read `part` from `file` and knows its lines.
  void AddFile(std::string_view file, const TextprotoReader& reader, const Ontology& part);
  // Call once, after the last file.
  void CheckReferences();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier
