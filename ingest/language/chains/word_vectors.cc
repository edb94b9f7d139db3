#include "ingest/language/chains/word_vectors.h"

#include <algorithm>
#include <cmath>

namespace dossier {

WordVectors::WordVectors(const SyntaxModel& model, const Document& document,
                         const std::vector<NounPhrase>& phrases)
    : width_(model.sizes.word) {
  std::vector<uint32_t> seen(document.words.size(), kNone);
  for (const NounPhrase& phrase : phrases) {
    uint32_t& word = seen[document.tokens[phrase.head].word];
    if (word == kNone) {
      word = words();
      AddWord(model, document.Lower(phrase.head));
    }
    words_.push_back(word);
  }
}

void WordVectors::AddWord(const SyntaxModel& model, std::string_view word) {
  values_.resize(values_.size() + width_);
  known_.push_back(0);
  int64_t row = model.FindWord(word);
  if (row < 0) return;
  float* out = values_.data() + values_.size() - width_;
  model.words.AddTo(static_cast<uint32_t>(row), 1, out);
  float sum = 0;
  for (uint32_t i = 0; i < width_; ++i) sum += out[i] * out[i];
  if (sum <= 0) return;
  float factor = 1 / std::sqrt(sum);
  for (uint32_t i = 0; i < width_; ++i) out[i] *= factor;
  known_.back() = 1;
}

int WordVectors::Likeness(uint32_t p, uint32_t q) const {
  uint32_t v = words_[p], w = words_[q];
  if (known_[v] == 0 || known_[w] == 0) return 11;
  if (v == w) return 10;
  const float *a = OfWord(v).data(), *b = OfWord(w).data();
  float sums[4] = {};
  for (uint32_t i = 0; i + 4 <= width_; i += 4) {
    for (uint32_t k = 0; k < 4; ++k) sums[k] += a[i + k] * b[i + k];
  }
  float sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  return std::clamp(static_cast<int>(std::floor(sum * 10)), -10, 10);
}

}  // namespace dossier
