#include "ingest/language/neural/name_word_vectors.h"

#include <algorithm>
#include <span>

#include "ingest/language/neural/lstm_cell.h"

namespace dossier {
namespace {

// matrix * x for each of the vectors of floats that lie one behind the other; added to `out`.
void AddProductsOf(const Int8Matrix& matrix, std::span<const float> vectors,
                   std::vector<float>* out) {
  constexpr float kMost = 16000;
  size_t count = vectors.size() / matrix.columns;
  std::vector<int16_t> values(vectors.size());
  std::vector<Int16Vector> xs(count);
  for (size_t i = 0; i < count; ++i) {
    int16_t* at = values.data() + i * matrix.columns;
    xs[i] = {at, Quantize(vectors.subspan(i * matrix.columns, matrix.columns), kMost, at)};
  }
  AddProducts(matrix, xs, RowsOf(out, matrix.rows));
}

}  // namespace

NameWordVectors::NameWordVectors(const NameNetModel& model, const SyntaxModel& syntax,
                                 const Document& document)
    : model_(model), syntax_(syntax), doc_(document), width_(model.sizes.width) {
  FillWords();
  FillPooled();
}

void NameWordVectors::AddTo(uint32_t token, float* out) const {
  WordId word = doc_.tokens[token].word;
  const float* vector = words_.data() + size_t{word} * width_;
  for (uint32_t k = 0; k < width_; ++k) out[k] += vector[k];
  AddStates(token, out);
  if (!doc_.tokens[token].IsCapitalized()) return;
  const float* pooled = pooled_.data() + size_t{pool_[word]} * width_;
  for (uint32_t k = 0; k < width_; ++k) out[k] += pooled[k];
}

void NameWordVectors::AddStates(uint32_t token, float* out) const {
  const int16_t* values = doc_.states.values.data() + size_t{token} * width_;
  float scale = doc_.states.scales[token];
  for (uint32_t k = 0; k < width_; ++k) out[k] += scale * static_cast<float>(values[k]);
}

void NameWordVectors::FillWords() {
  std::vector<float> vectors(size_t{doc_.words.size()} * syntax_.words.width);
  for (WordId word = 0; word < doc_.words.size(); ++word) {
    int64_t row = syntax_.FindWord(doc_.words.Text(word));
    if (row < 0) continue;
    syntax_.words.AddTo(static_cast<uint32_t>(row), 1,
                        vectors.data() + size_t{word} * syntax_.words.width);
  }
  words_.assign(size_t{doc_.words.size()} * width_, 0);
  AddProductsOf(model_.words, vectors, &words_);
}

void NameWordVectors::FillPooled() {
  pool_.assign(doc_.words.size(), kNone);
  std::vector<float> means;
  std::vector<uint32_t> counts;
  for (uint32_t i = 0; i < doc_.tokens.size(); ++i) {
    if (!doc_.tokens[i].IsCapitalized()) continue;
    uint32_t& pool = pool_[doc_.tokens[i].word];
    if (pool == kNone) {
      pool = static_cast<uint32_t>(counts.size());
      counts.push_back(0);
      means.resize(means.size() + width_);
    }
    ++counts[pool];
    AddStates(i, means.data() + size_t{pool} * width_);
  }
  for (size_t k = 0; k < means.size(); ++k) {
    means[k] = std::max(means[k] / static_cast<float>(counts[k / width_]), 0.0f);
  }
  pooled_.assign(means.size(), 0);
  AddProductsOf(model_.pooled, means, &pooled_);
}

}  // namespace dossier
