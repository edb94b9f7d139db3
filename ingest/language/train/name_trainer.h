// Learns the linear model of names from samples.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "ingest/language/name_decoder.h"
#include "ingest/language/train/name_corpus.h"
#include "ingest/language/train/name_reading.h"
#include "ingest/language/train/perceptron.h"

namespace dossier {

// Tags every sample, and forgives nationalities: once before any training.
absl::Status PrepareSamples(const NameReading& reading, NameCorpus* corpus);

// A structured perceptron. Deterministic: one thread, whole numbers.
class NameTrainer {
 public:
  // Must outlive it.
  explicit NameTrainer(const NameReading& reading) : reading_(reading) {}

  // Goes over the samples `rounds` times, in orders of its own; gives the model's file. Prints how
  // many sentences were wrong in each round.
  std::string Train(std::span<const NameSample* const> samples, int rounds);

 private:
  void Learn(const NameSample& sample);
  void Correct(const NameFeatures& features, Range tokens, const std::vector<uint8_t>& truth,
               const std::vector<uint8_t>& guess);

  const NameReading& reading_;
  Perceptron perceptron_;
  NameDecoder decoder_{&perceptron_};
  FeatureList list_;
  size_t wrong_ = 0;
};

}  // namespace dossier
