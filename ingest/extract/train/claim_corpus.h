#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "ingest/extract/train/labelled_pair.h"

namespace dossier {

class Extractor;

// What the scorer of claims learns from.
struct ClaimCorpus {
  std::vector<LabelledPair> news, passages;  // the patterns' examples count as passages
  size_t claims = 0, reached = 0;            // of the news, as in NewsPairs

  // In the order of the alphabet: those that a pair has.
  std::vector<std::string> Types() const;
  // The passages, and the news but for every `folds`-th article from number `but` on.
  std::vector<const LabelledPair*> TrainingPart(uint32_t folds, uint32_t but) const;
};

// Adds the articles of files of annotated news whose claims are annotated. Files whose name begins
// with held_out are refused.
absl::Status AddNews(const std::vector<std::string>& paths, const Extractor& extractor,
                     ClaimCorpus* corpus);

// Adds the passages of KnowledgeNet that may be trained on (kMeasuredFold in
// ingest/evaluate/relations/passage_scorer.h).
absl::Status AddPassages(const std::string& path, const Extractor& extractor, ClaimCorpus* corpus);

// Adds the example sentences of the core's patterns.
absl::Status AddExamples(const Extractor& extractor, ClaimCorpus* corpus);

}  // namespace dossier
