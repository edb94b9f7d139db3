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
  std::span<const int16_t> bias = bias_.subspan(part * kUnits, kUnits);
  return Sums(bias.begin(), bias.end());
}

void ChainModel::AddWord(Part part, bool antecedent, std::span<const float> vector,
                         Sums* sums) const {
  float shares[kUnits] = {};
  const float* rows = words_.data() + (part * 2 + antecedent) * kWordWidth * kUnits;
  for (uint32_t i = 0; i < std::min<size_t>(vector.size(), kWordWidth); ++i) {
    for (uint32_t u = 0; u < kUnits; ++u) shares[u] += vector[i] * rows[i * kUnits + u];
  }
  for (uint32_t u = 0; u < kUnits; ++u)
    (*sums)[u] += static_cast<int32_t>(std::lround(shares[u] * kUnit));
}

int32_t ChainModel::Score(Part part, const ChainInputs& inputs, const Sums& sums) const {
  int32_t units[kUnits];
  std::copy(sums.begin(), sums.end(), units);
  for (uint64_t feature : inputs.hidden) {
    const int16_t* row = hidden_.data() + (feature & (kHiddenRows - 1)) * kUnits;
    for (uint32_t u = 0; u < kUnits; ++u) units[u] += row[u];
  }
  int64_t score = 0;
  const int16_t* out = out_.data() + part * kUnits;
  for (uint32_t u = 0; u < kUnits; ++u) score += int64_t{std::max(units[u], 0)} * out[u];
  score /= kUnit;
  for (uint64_t feature : inputs.direct) score += direct_[feature & (kDirectRows - 1)];
  return static_cast<int32_t>(std::clamp<int64_t>(score, -(1 << 24), 1 << 24));
}

}  // namespace dossier
