#include "ingest/language/chains/chain_model.h"

#include <algorithm>
#include <cmath>

#include "ingest/language/flat_file.h"

namespace dossier {

absl::StatusOr<ChainModel> ChainModel::Open(std::string_view bytes) {
  absl::StatusOr<FlatFile> file = FlatFile::Open(bytes, FlatKind::kChains, 5, "chains");
  if (!file.ok()) return file.status();
  ChainModel model;
  model.hidden_ = file->Array<int16_t>(0);
  model.direct_ = file->Array<int16_t>(1);
  model.words_ = file->Array<float>(2);
  model.bias_ = file->Array<int16_t>(3);
  model.out_ = file->Array<int16_t>(4);
  if (model.hidden_.size() != kHiddenRows * kUnits || model.direct_.size() != kDirectRows ||
      model.words_.size() != kParts * 2 * kWordWidth * kUnits ||
      model.bias_.size() != kParts * kUnits || model.out_.size() != kParts * kUnits) {
    return absl::DataLossError("model 'chains' is damaged; install the program again");
  }
  return model;
}

ChainModel::Sums ChainModel::Bias(Part part) const {
  Sums bias;
  std::copy_n(bias_.begin() + part * kUnits, kUnits, bias.begin());
  return bias;
}

ChainModel::Sums ChainModel::Word(Part part, bool antecedent, std::span<const float> vector) const {
  float shares[kUnits] = {};
  const float* rows = words_.data() + (part * 2 + antecedent) * kWordWidth * kUnits;
  for (uint32_t i = 0; i < std::min<size_t>(vector.size(), kWordWidth); ++i) {
    for (uint32_t u = 0; u < kUnits; ++u) shares[u] += vector[i] * rows[i * kUnits + u];
  }
  Sums sums;
  for (uint32_t u = 0; u < kUnits; ++u) {
    sums[u] = static_cast<int16_t>(std::clamp<long>(std::lround(shares[u] * kUnit), -kMost, kMost));
  }
  return sums;
}

int32_t ChainModel::Score(Part part, const ChainInputs& inputs, Sums sums) const {
  for (uint32_t feature : inputs.hidden) {
    const int16_t* row = hidden_.data() + (feature & (kHiddenRows - 1)) * kUnits;
    for (uint32_t u = 0; u < kUnits; ++u) sums[u] = static_cast<int16_t>(sums[u] + row[u]);
  }
  int32_t score = 0;
  const int16_t* out = out_.data() + part * kUnits;
  for (uint32_t u = 0; u < kUnits; ++u) score += std::max<int32_t>(sums[u], 0) * out[u];
  score /= kUnit;
  for (uint32_t feature : inputs.direct) score += direct_[feature & (kDirectRows - 1)];
  return score;
}

}  // namespace dossier
