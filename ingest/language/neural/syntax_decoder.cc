#include "ingest/language/neural/syntax_decoder.h"

#include <algorithm>
#include <bit>

#include "ingest/language/neural/closed_classes.h"
#include "ingest/language/neural/lstm_cell.h"

namespace dossier {
namespace {

constexpr float kMostArc = 4095;  // for Dot
constexpr float kMostOther = 16000;
// Scores of arcs are whole numbers of 1/1024, between bounds that no good model meets.
constexpr float kArcUnit = 1024;
constexpr float kArcBound = 1 << 21;

// bias + product with each x, a row of matrix.rows numbers each.
std::vector<float> Apply(const Int8Matrix& matrix, std::span<const Int16Vector> xs) {
  std::vector<float> out(xs.size() * matrix.rows);
  std::vector<float*> rows(xs.size());
  for (size_t i = 0; i < xs.size(); ++i) {
    rows[i] = out.data() + i * matrix.rows;
    std::copy(matrix.bias.begin(), matrix.bias.end(), rows[i]);
  }
  AddProducts(matrix, xs, rows);
  return out;
}

uint32_t Best(const float* scores, uint32_t count) {
  return static_cast<uint32_t>(std::max_element(scores, scores + count) - scores);
}

// The best of the first `count` tags; none of a closed class unless `closed`.
template <typename T>
T BestTag(const float* scores, uint32_t count, bool closed) {
  uint32_t best = Best(scores, count);
  if (closed || !IsClosed(static_cast<T>(best))) return static_cast<T>(best);
  best = 0;  // a noun, which is open
  for (uint32_t at = 1; at < count; ++at) {
    if (scores[at] > scores[best] && !IsClosed(static_cast<T>(at))) best = at;
  }
  return static_cast<T>(best);
}

// The same part of each of several vectors as whole numbers.
struct Rounded {
  std::vector<int16_t> values;
  std::vector<Int16Vector> rows;
};

Rounded Round(const std::vector<float>& from, uint32_t stride, uint32_t width, float most) {
  size_t count = from.size() / stride;
  Rounded result;
  result.values.resize(count * width);
  for (size_t i = 0; i < count; ++i) {
    int16_t* to = result.values.data() + i * width;
    float scale = Quantize({from.data() + i * stride, width}, most, to);
    result.rows.push_back({to, scale});
  }
  return result;
}

void KeepPositive(std::vector<float>* values) {
  for (float& v : *values) v = v > 0 ? v : 0;
}

}  // namespace

void SyntaxDecoder::Decode(const SentenceEncoder& encoder, Lane lane,
                           std::span<const uint8_t> function_words, std::span<TokenSyntax> out) {
  if (lane.size == 0) return;
  Tag(encoder, lane, function_words, out);
  FillVectors(encoder, lane);
  std::vector<uint32_t> heads = BestProjectiveTree(ScoreArcs());
  for (uint32_t i = 0; i < size_; ++i) out[i].head = heads[i] == size_ ? kNone : heads[i];
  Relate(out);
}

void SyntaxDecoder::Tag(const SentenceEncoder& encoder, Lane lane,
                        std::span<const uint8_t> function_words, std::span<TokenSyntax> out) {
  std::vector<Int16Vector> xs(lane.size);
  for (uint32_t i = 0; i < lane.size; ++i) xs[i] = {encoder.Both(lane.first + i), kStateScale};
  std::vector<float> scores = Apply(model_.tags, xs);
  for (uint32_t i = 0; i < lane.size; ++i) {
    const float* row = scores.data() + size_t{i} * model_.tags.rows;
    static_assert(static_cast<int>(PennTag::kUnknown) == kPennTags - 1);
    // Where the Penn tag may stand, so may the universal one: 'nothing' is a noun and a pronoun.
    bool closed = function_words[i] != 0;
    bool universal = closed || !IsClosed(static_cast<PennTag>(Best(row, kPennTags - 1)));
    out[i].tag = BestTag<PennTag>(row, kPennTags - 1, closed);
    out[i].universal = BestTag<UniversalTag>(row + kPennTags, kUniversalTags, universal);
  }
}

void SyntaxDecoder::FillVectors(const SentenceEncoder& encoder, Lane lane) {
  size_ = lane.size;
  std::vector<Int16Vector> xs(size_);
  for (uint32_t i = 0; i < size_; ++i) xs[i] = {encoder.Second(lane.first + i), kStateScale};
  dependent_ = Apply(model_.dependent, xs);
  governor_ = Apply(model_.governor, xs);
  KeepPositive(&dependent_);
  KeepPositive(&governor_);
  Rounded heads = Round(governor_, model_.governor.rows, model_.sizes.arc, kMostOther);
  arcs_ = Apply(model_.arcs, heads.rows);
  governor_.resize(governor_.size() + model_.governor.rows);
  std::copy(model_.root_governor.begin(), model_.root_governor.end(),
            governor_.end() - model_.governor.rows);
  arcs_.resize(arcs_.size() + model_.arcs.rows);
  std::copy(model_.root_arcs.begin(), model_.root_arcs.end(), arcs_.end() - model_.arcs.rows);
}

ArcScores SyntaxDecoder::ScoreArcs() {
  uint32_t width = model_.sizes.arc;
  Rounded dependents = Round(dependent_, model_.dependent.rows, width, kMostArc);
  Rounded heads = Round(arcs_, model_.arcs.rows, width, kMostArc);
  int32_t middle = static_cast<int32_t>(model_.sizes.distances / 2);
  ArcScores scores(size_);
  for (uint32_t i = 0; i < size_; ++i) {
    const Int16Vector& a = dependents.rows[i];
    for (uint32_t j = 0; j <= size_; ++j) {
      const Int16Vector& b = heads.rows[j];
      float sum = static_cast<float>(Dot(a.values, b.values, width)) * (a.scale * b.scale);
      sum += arcs_[size_t{j} * model_.arcs.rows + width];
      if (j < size_) {
        int32_t step = static_cast<int32_t>(j) - static_cast<int32_t>(i);
        sum += model_.distance[std::clamp(step, -middle, middle) + middle];
      }
      sum = std::clamp(sum * kArcUnit, -kArcBound, kArcBound);
      scores.At(i, j) = static_cast<int32_t>(sum);
    }
  }
  return scores;
}

void SyntaxDecoder::Relate(std::span<TokenSyntax> out) {
  uint32_t width = model_.sizes.relation, arc = model_.sizes.arc;
  std::vector<float> pairs(size_t{size_} * 2 * width);
  for (uint32_t i = 0; i < size_; ++i) {
    uint32_t head = out[i].head == kNone ? size_ : out[i].head;
    const float* a = dependent_.data() + size_t{i} * model_.dependent.rows + arc;
    const float* b = governor_.data() + size_t{head} * model_.governor.rows + arc;
    float* pair = pairs.data() + size_t{i} * 2 * width;
    for (uint32_t k = 0; k < width; ++k) {
      pair[k] = a[k] * b[k];
      pair[width + k] = a[k] + b[k];
    }
  }
  Rounded rounded = Round(pairs, 2 * width, 2 * width, kMostOther);
  std::vector<float> scores = Apply(model_.relations, rounded.rows);
  constexpr uint32_t kFirst = static_cast<uint32_t>(Relation::kRoot) + 1;
  for (uint32_t i = 0; i < size_; ++i) {
    const float* row = scores.data() + size_t{i} * model_.relations.rows;
    out[i].relation = out[i].head == kNone
                          ? Relation::kRoot
                          : static_cast<Relation>(kFirst + Best(row + kFirst, kRelations - kFirst));
  }
}

}  // namespace dossier
