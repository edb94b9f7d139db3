#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/ontology/diagnostic.h"

namespace dossier {

class EventType;         // proto/ontology.proto
class NodeLabel;         // proto/ontology.proto
class Ontology;          // proto/ontology.proto
class RelationshipType;  // proto/ontology.proto

// One ontology file: its name (for messages) and its text in protobuf text format.
struct OntologySource {
  std::string file;
  std::string text;
};

// The labels, relationship types and event types that may be used, and what may stand where.
// Immutable once made, so any number of threads may read it. Pointers and views it returns live as
// long as it does.
class OntologyIndex {
 public:
  // The core ontology, which is part of the program.
  static absl::StatusOr<std::unique_ptr<OntologyIndex>> Core();
  // The core with users' files laid over it. Fails with one line for each thing wrong: file, line,
  // remedy.
  static absl::StatusOr<std::unique_ptr<OntologyIndex>> WithFiles(
      const std::vector<OntologySource>& files);
  // The same, from files on disk.
  static absl::StatusOr<std::unique_ptr<OntologyIndex>> WithPaths(
      const std::vector<std::string>& paths);

  ~OntologyIndex();

  // Null where there is none of that name.
  const NodeLabel* FindLabel(std::string_view name) const;
  const RelationshipType* FindType(std::string_view name) const;
  const EventType* FindEvent(std::string_view name) const;

  // The first label of a label: 'Country' -> 'Place', 'Person' -> 'Person', unknown -> ''.
  std::string_view FirstLabel(std::string_view label) const;

  // Whether a relationship of that type may lead from one label to the other. A Group may stand
  // wherever a Person or an Organization may. False for an unknown type or label.
  bool Admits(std::string_view type, std::string_view from_label, std::string_view to_label) const;
  // Whether a participant of that label may fill the role of the event type.
  bool AdmitsRole(const EventType& event, std::string_view role, std::string_view label) const;

  const Ontology& all() const { return *ontology_; }
  // Hexadecimal digest of everything in it; equal ontologies have equal digests on every machine.
  const std::string& digest() const { return digest_; }

 private:
  struct Tables;
  OntologyIndex();
  static absl::StatusOr<std::unique_ptr<OntologyIndex>> Make(
      const std::vector<OntologySource>& files);

  std::unique_ptr<Ontology> ontology_;
  std::unique_ptr<Tables> tables_;
  std::string digest_;
};

// What is wrong with ontology files laid over the core; empty when nothing is. For `dossier lint`.
std::vector<Diagnostic> LintOntology(const std::vector<OntologySource>& files);

}  // namespace dossier
