#include "ingest/language/chains/word_vectors.h"

#include <algorithm>
#include <cmath>

namespace dossier {

WordVectors::WordVectors(const SyntaxModel& model, const Document& document,
                         const std::vector<NounPhrase>& phrases)
    : width_(model.sizes.word), values_(phrases.size() * width_), known_(phrases.size()) {
  for (size_t p = 0; p < phrases.size(); ++p) {
    int64_t row = model.FindWord(document.Lower(phrases[p].head));
    if (row < 0) continue;
    float* out = values_.data() + p * width_;
    model.words.AddTo(static_cast<uint32_t>(row), 1, out);
    float sum = 0;
    for (uint32_t i = 0; i < width_; ++i) sum += out[i] * out[i];
    if (sum <= 0) continue;
    float factor = 1 / std::sqrt(sum);
    for (uint32_t i = 0; i < width_; ++i) out[i] *= factor;
    known_[p] = 1;
  }
}

int WordVectors::Likeness(uint32_t p, uint32_t q) const {
  if (known_[p] == 0 || known_[q] == 0) return 11;
  const float *a = values_.data() + size_t{p} * width_, *b = values_.data() + size_t{q} * width_;
  float sums[4] = {};
  for (uint32_t i = 0; i + 4 <= width_; i += 4) {
    for (uint32_t k = 0; k < 4; ++k) sums[k] += a[i + k] * b[i + k];
  }
  float sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  return std::clamp(static_cast<int>(std::floor(sum * 10)), -10, 10);
}

}  // namespace dossier
