#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

class Article;
class Document;
class EntityTable;
class Extraction;
struct FoundAttribution;
struct OntologySource;
struct PairCandidate;
struct PatternSource;

// What an extractor is made of beyond the core, all by path.
struct ExtractorOptions {
  std::vector<std::string> ontology_files;
  std::vector<std::string> pattern_files;
};

// Reads an article: the whole way from text to its dossier entry. Immutable once made; Extract may
// be called by any number of threads at once. The entry depends on the article and on version()
// alone.
class Extractor {
 public:
  // Fails with one line for each thing wrong in users' files.
  static absl::StatusOr<std::unique_ptr<Extractor>> Make(const ExtractorOptions& options = {});
  // The same from texts in memory.
  static absl::StatusOr<std::unique_ptr<Extractor>> MakeFrom(
      const std::vector<OntologySource>& ontologies, const std::vector<PatternSource>& patterns);
  ~Extractor();

  // Any text that is valid UTF-8. Every span of the result lies within the text, and every claim is
  // admitted by the ontology. An error names what could not be read.
  absl::StatusOr<Extraction> Extract(const Article& article) const;

  // The article after the language stages, for `--explain`. The article must outlive it.
  absl::StatusOr<std::unique_ptr<Document>> Read(const Article& article) const;
  // The claims, events and statements of a document that has been read.
  Extraction ExtractFrom(const Document& document) const;
  // The same, and all that the text lays to somebody.
  Extraction ExtractFrom(const Document& document,
                         std::vector<FoundAttribution>* attributions) const;
  // The same, and shows every pair that the scorer of claims is asked about: what its training
  // needs.
  using PairVisitor = std::function<void(const EntityTable&, const PairCandidate&)>;
  Extraction ExtractFrom(const Document& document, const PairVisitor& visitor) const;

  // Changes whenever the same article could yield another entry: a digest of all sources, models,
  // patterns and word lists that read, made when the program is built, and of users' files.
  const std::string& version() const;

 private:
  struct Parts;
  explicit Extractor(std::unique_ptr<Parts> parts);
  Extraction Run(const Document& document, const PairVisitor& visitor,
                 std::vector<FoundAttribution>* attributions) const;

  std::unique_ptr<Parts> parts_;
};

}  // namespace dossier
