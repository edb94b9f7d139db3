#include "ingest/language/neural/name_scorer.h"

#include <algorithm>

#include "ingest/language/neural/lstm_cell.h"
#include "ingest/language/neural/sentence_parts.h"

namespace dossier {
namespace {

constexpr float kMostInput = 16000;
// So many tokens are worked on together; more would only leave the caches.
constexpr uint32_t kBatchTokens = 512;

std::vector<Lane> LanesOf(std::span<const Range> parts) {
  std::vector<Lane> lanes;
  uint32_t first = 0;
  for (Range part : parts) {
    lanes.push_back({first, part.size()});
    first += part.size();
  }
  std::stable_sort(lanes.begin(), lanes.end(),
                   [](const Lane& a, const Lane& b) { return a.size > b.size; });
  return lanes;
}

}  // namespace

NameScorer::NameScorer(const NameNetModel& model, const SyntaxModel& syntax,
                       const Document& document, const NameFeatures& features)
    : model_(model),
      doc_(document),
      features_(features),
      words_(model, syntax, document),
      width_(model.sizes.width),
      units_(model.sizes.units) {}

std::vector<NameNetScores> NameScorer::Score() {
  std::vector<NameNetScores> scores(doc_.tokens.size());
  std::vector<Range> parts = SentenceParts(doc_);
  for (size_t begin = 0, end; begin < parts.size(); begin = end) {
    uint32_t tokens = 0;
    for (end = begin; end < parts.size() && tokens < kBatchTokens; ++end) {
      tokens += parts[end].size();
    }
    std::span<const Range> batch(parts.data() + begin, end - begin);
    FillBatch(batch);
    RunBatch(batch);
    std::vector<NameNetScores> found(tokens);
    ScoreBatch(found.data());
    auto from = found.begin();
    for (Range part : batch) {
      std::copy(from, from + part.size(), scores.begin() + part.begin);
      from += part.size();
    }
  }
  return scores;
}

void NameScorer::FillBatch(std::span<const Range> parts) {
  data_.clear();
  std::vector<uint32_t> rows;
  for (Range part : parts) {
    for (uint32_t i = part.begin; i < part.end; ++i) {
      data_.resize(data_.size() + width_);
      float* out = data_.data() + data_.size() - width_;
      words_.AddTo(i, out);
      features_.FillRows(doc_.sentences[doc_.tokens[i].sentence].tokens, i, &rows);
      for (uint32_t row : rows) model_.rows.AddTo(row, 1, out);
    }
  }
}

void NameScorer::RunBatch(std::span<const Range> parts) {
  uint32_t tokens = static_cast<uint32_t>(data_.size() / width_);
  inputs_.resize(data_.size());
  input_scales_.resize(tokens);
  std::vector<Int16Vector> xs(tokens);
  for (uint32_t i = 0; i < tokens; ++i) {
    int16_t* at = inputs_.data() + size_t{i} * width_;
    input_scales_[i] =
        Quantize(std::span(data_).subspan(size_t{i} * width_, width_), kMostInput, at);
    xs[i] = {at, input_scales_[i]};
  }
  std::vector<Lane> lanes = LanesOf(parts);
  states_.resize(size_t{tokens} * 2 * units_);
  for (uint32_t way = 0; way < 2; ++way) {
    const Int8Matrix& input = model_.layer[way].input;
    gates_.resize(size_t{tokens} * input.rows);
    for (uint32_t i = 0; i < tokens; ++i) {
      std::copy(input.bias.begin(), input.bias.end(),
                gates_.begin() + static_cast<ptrdiff_t>(size_t{i} * input.rows));
    }
    AddProducts(input, xs, RowsOf(&gates_, input.rows));
    RunLstm(model_.layer[way], way == 1, lanes, gates_,
            {states_.data() + way * units_, 2 * units_});
  }
}

void NameScorer::ScoreBatch(NameNetScores* out) const {
  uint32_t tokens = static_cast<uint32_t>(input_scales_.size());
  std::vector<float> sums;
  for (uint32_t i = 0; i < tokens; ++i) {
    sums.insert(sums.end(), model_.out.bias.begin(), model_.out.bias.end());
  }
  std::vector<Int16Vector> states(tokens), inputs(tokens);
  for (uint32_t i = 0; i < tokens; ++i) {
    states[i] = {states_.data() + size_t{i} * 2 * units_, kStateScale};
    inputs[i] = {inputs_.data() + size_t{i} * width_, input_scales_[i]};
  }
  std::vector<float*> rows = RowsOf(&sums, model_.out.rows);
  AddProducts(model_.out, states, rows);
  AddProducts(model_.out_direct, inputs, rows);
  for (uint32_t i = 0; i < tokens; ++i) std::copy_n(rows[i], kNameLabels, out[i].begin());
}

}  // namespace dossier
