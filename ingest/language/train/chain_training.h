// Learns the model of chains: softmax over all choices of a phrase, made dearer where wrong.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/language/chains/chain_model.h"

namespace dossier {

// One thing that a phrase may be: the first of its chain, or one that goes on with that of another
// phrase.
struct ChainChoice {
  ChainInputs inputs;
  std::span<const float> antecedent;  // vector of the other phrase's word
  bool right = false;
};

// Added to the score of a wrong choice while learning.
struct ChainCosts {
  float false_link = 0.1f;   // of a phrase that is the first
  float missed_link = 3.0f;  // taken for the first
  float wrong_link = 1.0f;
};

class ChainTraining {
 public:
  explicit ChainTraining(const ChainCosts& costs);

  // choices[0] is being first. Adapts the weights, `weight` times, and returns the choice that
  // scored best before.
  size_t Learn(const std::vector<ChainChoice>& choices, std::span<const float> word, float weight);
  // Takes the weights as they are into the mean that is written.
  void Remember();
  // Leaves out of it what was taken so far.
  void Forget();
  // The model file: the mean of what was remembered, else the weights as they are.
  std::string Finish() const;

 private:
  static constexpr uint32_t kUnits = ChainModel::kUnits;

  // Weights with the sums of their squared gradients.
  struct Weights {
    std::vector<float> values, squares;
    std::vector<float> sums;  // of what was remembered
    void Resize(size_t n) {
      values.resize(n);
      squares.resize(n);
    }
    void Step(size_t i, float gradient, float rate);
  };
  struct State {
    float units[kUnits];
    float score;
  };

  std::vector<float> Mean(const Weights& weights) const;
  void FillRandom(float most, std::vector<float>* values);
  uint32_t NextRandom();
  void DropUnits();
  bool Kept(uint32_t f) const;
  State Forward(ChainModel::Part part, const ChainChoice& choice, std::span<const float> own) const;
  void Share(ChainModel::Part part, bool antecedent, std::span<const float> word,
             float* units) const;
  void Backward(ChainModel::Part part, const ChainChoice& choice, const State& state,
                float gradient, float* own_gradients);
  void StepWords(ChainModel::Part part, bool antecedent, std::span<const float> word,
                 const float* gradients);

  ChainCosts costs_;
  Weights hidden_, direct_, words_, bias_, out_;
  uint8_t kept_[kUnits];
  uint64_t random_ = 1;
  int remembered_ = 0;
  uint64_t drop_seed_ = 0;
};

}  // namespace dossier
