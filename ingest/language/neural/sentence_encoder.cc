#include "ingest/language/neural/sentence_encoder.h"

#include <algorithm>

#include "ingest/language/neural/lstm_cell.h"
#include "ingest/language/neural/word_pieces.h"

namespace dossier {
namespace {

constexpr float kMostInput = 16000;

void SetToBias(const Int8Matrix& matrix, uint32_t count, std::vector<float>* out) {
  out->resize(size_t{count} * matrix.rows);
  for (uint32_t i = 0; i < count; ++i) {
    std::copy(matrix.bias.begin(), matrix.bias.end(), out->begin() + size_t{i} * matrix.rows);
  }
}

}  // namespace

SentenceEncoder::SentenceEncoder(const SyntaxModel& model, const Document& document)
    : model_(model), doc_(document), units_(model.sizes.units) {}

void SentenceEncoder::Encode(std::span<const Range> parts) {
  ListWords(parts);
  FillInputs();
  std::vector<Lane> lanes;
  uint32_t first = 0;
  for (Range part : parts) {
    lanes.push_back({first, part.size()});
    first += part.size();
  }
  std::stable_sort(lanes.begin(), lanes.end(),
                   [](const Lane& a, const Lane& b) { return a.size > b.size; });
  while (!lanes.empty() && lanes.back().size == 0) lanes.pop_back();
  states_.resize(size_t{tokens_} * 4 * units_);
  for (int layer = 0; layer < SyntaxModel::kLayers; ++layer) {
    for (int way = 0; way < 2; ++way) {
      const LstmDirection& direction = model_.layers[layer][way];
      layer == 0 ? FirstGates(direction.input) : SecondGates(direction.input);
      int16_t* out = states_.data() + (2 * layer + way) * units_;
      RunLstm(direction, way == 1, lanes, gates_, {out, 4 * units_});
    }
  }
}

void SentenceEncoder::ListWords(std::span<const Range> parts) {
  written_.clear();
  for (Range part : parts) {
    for (uint32_t i = part.begin; i < part.end; ++i) {
      const Token& token = doc_.tokens[i];
      uint64_t key = uint64_t{token.word} << 32 | WrittenShape(token);
      written_.push_back({key, static_cast<uint32_t>(written_.size())});
    }
  }
  tokens_ = static_cast<uint32_t>(written_.size());
  std::sort(written_.begin(), written_.end());
}

void SentenceEncoder::FillInputs() {
  uint32_t width = model_.sizes.input();
  input_of_.resize(tokens_);
  inputs_.resize(size_t{tokens_} * width);
  input_scales_.clear();
  std::vector<float> vector(width);
  for (size_t i = 0; i < written_.size(); ++i) {
    if (i == 0 || written_[i].key != written_[i - 1].key) {
      EmbedWord(static_cast<WordId>(written_[i].key >> 32), static_cast<uint32_t>(written_[i].key),
                vector.data());
      int16_t* out = inputs_.data() + input_scales_.size() * width;
      input_scales_.push_back(Quantize(vector, kMostInput, out));
    }
    input_of_[written_[i].token] = static_cast<uint32_t>(input_scales_.size() - 1);
  }
}

void SentenceEncoder::EmbedWord(WordId word, uint32_t shape, float* out) const {
  const SyntaxSizes& sizes = model_.sizes;
  std::fill(out, out + sizes.input(), 0.0f);
  std::string_view text = doc_.words.Text(word);
  if (int64_t row = model_.FindWord(text); row >= 0) {
    model_.words.AddTo(static_cast<uint32_t>(row), 1, out);
  }
  WordPieces pieces;
  FillWordPieces(text, &pieces);
  float* letters = out + sizes.word;
  for (uint32_t row : pieces.edges) model_.pieces.AddTo(row, 1, letters);
  float weight = 1.0f / static_cast<float>(pieces.runs.size());
  for (uint32_t row : pieces.runs) model_.pieces.AddTo(row, weight, letters);
  model_.shapes.AddTo(shape, 1, letters + sizes.piece);
}

// The gates of words written alike are worked out once, then copied.
void SentenceEncoder::FirstGates(const Int8Matrix& input) {
  uint32_t count = static_cast<uint32_t>(input_scales_.size());
  SetToBias(input, count, &input_gates_);
  std::vector<Int16Vector> xs(count);
  for (uint32_t i = 0; i < count; ++i) {
    xs[i] = {inputs_.data() + size_t{i} * model_.sizes.input(), input_scales_[i]};
  }
  AddProducts(input, xs, RowsOf(&input_gates_, input.rows));
  gates_.resize(size_t{tokens_} * input.rows);
  for (uint32_t i = 0; i < tokens_; ++i) {
    auto from = input_gates_.begin() + size_t{input_of_[i]} * input.rows;
    std::copy(from, from + input.rows, gates_.begin() + size_t{i} * input.rows);
  }
}

void SentenceEncoder::SecondGates(const Int8Matrix& input) {
  SetToBias(input, tokens_, &gates_);
  std::vector<Int16Vector> xs(tokens_);
  for (uint32_t i = 0; i < tokens_; ++i) xs[i] = {Both(i), kStateScale};
  AddProducts(input, xs, RowsOf(&gates_, input.rows));
}

}  // namespace dossier
