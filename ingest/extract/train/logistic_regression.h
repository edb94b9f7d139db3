#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/extract/train/labelled_pair.h"

namespace dossier {

class OntologyIndex;

// Multinomial logistic regression by AdaGrad, over features that occur often enough. Label 0 is
// none. Deterministic: one thread, a fixed order of examples.
class LogisticRegression {
 public:
  struct Options {
    int epochs = 6;
    int least_count = 2;
    float rate = 0.1f;
    float decay = 1e-3f;  // of a weight, each time its feature occurs
  };

  LogisticRegression(std::vector<std::string> types, const OntologyIndex& ontology)
      : types_(std::move(types)), ontology_(ontology) {}

  void Train(const std::vector<const LabelledPair*>& pairs, const Options& options);
  // Probability of each type, in the order given; what is missing to 1 is that of none.
  std::vector<float> Predict(const LabelledPair& pair);
  // A file that ClaimModel reads: the `most` features of greatest weight.
  std::string Finish(const std::vector<double>& thresholds, size_t most) const;

 private:
  struct Example {
    const LabelledPair* pair;
    std::vector<uint32_t> rows;
    const std::vector<uint32_t>* labels;  // those that may be
  };

  void CountFeatures(const std::vector<const LabelledPair*>& pairs, int least);
  std::vector<uint32_t> RowsOf(const LabelledPair& pair) const;
  const std::vector<uint32_t>& LabelsOf(const LabelledPair& pair);
  void Score(const Example& example, std::vector<float>* probabilities) const;
  void Target(const Example& example, const std::vector<float>& probabilities,
              std::vector<float>* target) const;
  void Learn(const Example& example, const Options& options);

  std::vector<std::string> types_;
  const OntologyIndex& ontology_;
  std::unordered_map<uint64_t, uint32_t> rows_;
  std::vector<uint64_t> features_;  // of each row
  std::vector<float> weights_, squares_;
  std::unordered_map<std::string, std::vector<uint32_t>> labels_;
};

}  // namespace dossier
