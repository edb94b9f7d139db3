// The small net that judges links: one hidden layer over few features and the words' vectors, and
// weights of their own for many.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"
#include "ingest/language/chains/feature_adder.h"

namespace dossier {

// A view of the model file's bytes, which must outlive it. Whole numbers but for the words' share.
class ChainModel {
 public:
  static constexpr uint32_t kUnits = 32;  // of the hidden layer
  static constexpr uint32_t kHiddenRows = 1 << ChainInputs::kHiddenBits;
  static constexpr uint32_t kDirectRows = 1 << ChainInputs::kDirectBits;
  static constexpr uint32_t kWordWidth = 100;  // of a word's vector
  static constexpr int32_t kUnit = 128;        // stands for 1
  // Weights into the hidden layer lie within +-kMost, so that those of 46 features, words and the
  // bias can be added up in 16 bits.
  static constexpr int32_t kMost = 696;
  // Which of the layers: that a phrase begins a chain, or goes on with one.
  enum Part { kFirst, kPair, kParts };

  using Sums = std::array<int16_t, kUnits>;

  static absl::StatusOr<ChainModel> Open(std::string_view bytes);

  // The share of a phrase's word in the sums of the hidden layer: as the phrase judged, or as its
  // antecedent.
  Sums Word(Part part, bool antecedent, std::span<const float> vector) const;
  // Logarithm of the odds, but for a constant, in kUnit. `sums` begins with the bias and what words
  // add.
  int32_t Score(Part part, const ChainInputs& inputs, Sums sums) const;
  Sums Bias(Part part) const;

 private:
  ChainModel() = default;

  std::span<const int16_t> hidden_;  // kHiddenRows rows of kUnits
  std::span<const int16_t> direct_;
  std::span<const float> words_;         // for each part and side kWordWidth rows of kUnits
  std::span<const int16_t> bias_, out_;  // for each part kUnits
};

inline ChainModel::Sums operator+(ChainModel::Sums a, const ChainModel::Sums& b) {
  for (uint32_t u = 0; u < ChainModel::kUnits; ++u) a[u] = static_cast<int16_t>(a[u] + b[u]);
  return a;
}

}  // namespace dossier
