#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/evaluate/relations/knowledge_net.h"
#include "ingest/extract/train/claim_corpus.h"
#include "ingest/extract/train/claim_net.h"

namespace dossier {

class Extractor;
class OntologyIndex;

// How often something is claimed, and how often rightly.
struct ClaimCount {
  size_t said = 0, right = 0;

  void Add(bool holds) { ++said, right += holds; }
};

// From which probability on a type is believed, in news.
inline constexpr double kBelieved = 0.5;

// Of each of `types`: what models that were not trained on an article of the corpus believe in it
// and patterns do not find, by three folds. Slow: three trainings.
std::vector<ClaimCount> CountAdded(const ClaimCorpus& corpus, const std::vector<std::string>& types,
                                   const OntologyIndex& ontology, const ClaimNet::Options& options);

// The figures of a cross-validation in words: a line for each type, what patterns find, what the
// scorer `added`, and both.
std::string AddedText(const ClaimCorpus& corpus, const std::vector<std::string>& types,
                      const std::vector<ClaimCount>& added);

// A line for each belief that might do for KnowledgeNet, with the score of passages, ends given,
// whose fold was not trained on. Slow: two trainings.
absl::StatusOr<std::string> BeliefsText(const ClaimCorpus& corpus,
                                        const std::vector<std::string>& types,
                                        const std::vector<KnowledgeNetPassage>& passages,
                                        const Extractor& extractor, const OntologyIndex& ontology,
                                        const ClaimNet::Options& options);

}  // namespace dossier
