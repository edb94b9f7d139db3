// The best sequence of name labels for a sentence.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ingest/language/linear_model.h"
#include "ingest/language/name_features.h"

namespace dossier {

// Viterbi over the labels' scores and the scores of one behind another. Keep one for many
// sentences: it reuses its memory.
class NameDecoder {
 public:
  using Scores = std::array<int32_t, kNameLabels>;
  static constexpr float kUnit = 4000;

  // `scorer` must outlive it. Reads the transition scores once; call ReadTransitions() when they
  // have changed.
  explicit NameDecoder(const Scorer* scorer);
  void ReadTransitions();

  // Computes the scores of every token of the sentence.
  void Score(const NameFeatures& features, Range sentence);
  // Adds another judge's scores of the sentence's tokens to the last ones, and of one label behind
  // another to the scorer's, each kUnit times: so much weighs one unit of a net's logarithms of
  // odds.
  void AddScores(std::span<const std::array<float, kNameLabels>> others);
  void AddTransitions(std::span<const float> others);
  // The best sequence by the last scores in which token k bears a label of the bit set allowed[k];
  // empty `allowed`: any.
  std::vector<uint8_t> Decode(std::span<const uint16_t> allowed) const;

 private:
  const Scorer* scorer_;
  std::array<Scores, kNameLabels + 1> transitions_;  // the last: from the sentence's start
  std::vector<Scores> scores_;
  FeatureList list_;
};

}  // namespace dossier
