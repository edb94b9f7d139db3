// Learns the linear model of names from samples.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "ingest/language/name_decoder.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/language/train/name_corpus.h"
#include "ingest/language/train/perceptron.h"
#include "ingest/language/word_clusters.h"

namespace dossier {

// The models that a finder of names reads its text with.
struct NameResources {
  std::string clusters_bytes, syntax_bytes, gazetteer_bytes;
  absl::StatusOr<WordClusters> clusters;
  absl::StatusOr<SyntaxModel> syntax;
  absl::StatusOr<Gazetteer> gazetteer;

  // The folder of models, the file of the gazetteer.
  NameResources(const std::string& models, const std::string& gazetteer_path);
  absl::Status status() const;
};

// Tags every sample, and forgives nationalities: once before any training.
absl::Status PrepareSamples(const NameResources& resources, NameCorpus* corpus);

// A structured perceptron. Deterministic: one thread, whole numbers.
class NameTrainer {
 public:
  // Must outlive it.
  explicit NameTrainer(const NameResources& resources) : resources_(resources) {}

  // Goes over the samples `rounds` times, in orders of its own; gives the model's file. Prints how
  // many sentences were wrong in each round.
  std::string Train(std::span<const NameSample* const> samples, int rounds);

 private:
  void Learn(const NameSample& sample);
  void Correct(const NameFeatures& features, Range tokens, const std::vector<uint8_t>& truth,
               const std::vector<uint8_t>& guess);

  const NameResources& resources_;
  Perceptron perceptron_;
  NameDecoder decoder_{&perceptron_};
  FeatureList list_;
  size_t wrong_ = 0;
};

}  // namespace dossier
