#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/extract/train/labelled_pair.h"

namespace dossier {

class OntologyIndex;

// What the model that ships keeps.
inline constexpr size_t kMostFeatures = 98000;

// The net of ClaimModel under training, by AdaGrad with dropout, over features that occur often
// enough. Label 0 is none. Deterministic: one thread, a fixed order of examples.
class ClaimNet {
 public:
  struct Options {
    int epochs = 10;
    int least_count = 2;
    float rate = 0.1f;
    float decay = 1e-4f;
    float dropout = 0.3f;  // share of the hidden layer that an example does not see
    uint32_t hidden = 64;
  };

  ClaimNet(std::vector<std::string> types, const OntologyIndex& ontology)
      : types_(std::move(types)), ontology_(ontology) {}

  void Train(const std::vector<const LabelledPair*>& pairs, const Options& options);
  // Probability of each type, in the order given; what is missing to 1 is that of none.
  std::vector<float> Predict(const LabelledPair& pair);
  // A file that ClaimModel reads: the `most` features of greatest weight.
  std::string Finish(const std::vector<double>& thresholds, size_t most) const;

 private:
  // Numbers that are learned, with what AdaGrad remembers of each.
  struct Weights {
    std::vector<float> values, squares, gradients;
    void Resize(size_t size);
    void Step(size_t i, float gradient, float rate, float least);
    // Takes what the gradients have gathered over `count` examples.
    void StepAll(float count, float rate, float decay);
  };
  struct Example {
    const LabelledPair* pair;
    std::vector<uint32_t> rows;
    const std::vector<uint32_t>* labels;  // those that may be
  };
  // What one example makes of the net.
  struct Pass {
    std::vector<float> hidden, seen, probabilities, target;  // `seen`: hidden after dropout
    std::vector<float> hidden_error;
  };

  void CountFeatures(const std::vector<const LabelledPair*>& pairs, int least);
  void Initialize();
  std::vector<uint32_t> RowsOf(const LabelledPair& pair) const;
  const std::vector<uint32_t>& LabelsOf(const LabelledPair& pair);
  void FillHidden(const Example& example, std::vector<float>* hidden) const;
  void FillProbabilities(const Example& example, Pass* pass) const;
  void FillTarget(const Example& example, Pass* pass) const;
  void Drop(Pass* pass);
  void Learn(const Example& example, float rate, Pass* pass);

  std::vector<std::string> types_;
  const OntologyIndex& ontology_;
  Options options_;
  std::mt19937 random_{7};
  std::unordered_map<uint64_t, uint32_t> rows_;
  std::vector<uint64_t> features_;  // of each row
  Weights vectors_, bias_, outputs_;
  std::unordered_map<std::string, std::vector<uint32_t>> labels_;
};

}  // namespace dossier
