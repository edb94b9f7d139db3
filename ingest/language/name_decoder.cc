#include "ingest/language/name_decoder.h"

#include <algorithm>
#include <cmath>

namespace dossier {
namespace {

constexpr int64_t kImpossible = INT64_MIN / 2;

// To the nearest whole number; a damaged model's scores too are kept within bounds.
int32_t Units(float score) {
  constexpr float kMost = 1000;
  return static_cast<int32_t>(std::lrint(std::clamp(score, -kMost, kMost) * NameDecoder::kUnit));
}

}  // namespace

NameDecoder::NameDecoder(const Scorer* scorer) : scorer_(scorer) { ReadTransitions(); }

void NameDecoder::ReadTransitions() {
  for (uint8_t previous = 0; previous <= kNameLabels; ++previous) {
    transitions_[previous].fill(0);
    uint64_t feature = NameFeatures::Transition(previous);
    scorer_->Score({&feature, 1}, transitions_[previous]);
  }
}

void NameDecoder::Score(const NameFeatures& features, Range sentence) {
  scores_.assign(sentence.size(), Scores{});
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    features.Fill(sentence, i, &list_);
    scorer_->Score(list_.view(), scores_[i - sentence.begin]);
  }
}

void NameDecoder::AddScores(std::span<const std::array<float, kNameLabels>> others) {
  for (size_t i = 0; i < scores_.size(); ++i) {
    for (int label = 0; label < kNameLabels; ++label) scores_[i][label] += Units(others[i][label]);
  }
}

void NameDecoder::AddTransitions(std::span<const float> others) {
  for (size_t i = 0; i < transitions_.size(); ++i) {
    for (size_t label = 0; label < kNameLabels; ++label) {
      transitions_[i][label] += Units(others[i * kNameLabels + label]);
    }
  }
}

std::vector<uint8_t> NameDecoder::Decode(std::span<const uint16_t> allowed) const {
  size_t n = scores_.size();
  std::vector<uint8_t> labels(n);
  if (n == 0) return labels;
  std::vector<std::array<uint8_t, kNameLabels>> back(n);
  std::array<int64_t, kNameLabels> best, next;
  for (size_t i = 0; i < n; ++i) {
    for (uint8_t label = 0; label < kNameLabels; ++label) {
      next[label] = kImpossible;
      if (!allowed.empty() && (allowed[i] >> label & 1) == 0) continue;
      if (i == 0) {
        if (!IsInside(label)) next[label] = transitions_[kNameLabels][label] + scores_[0][label];
        continue;
      }
      for (uint8_t previous = 0; previous < kNameLabels; ++previous) {
        if (!MayFollow(previous, label) || best[previous] <= kImpossible) continue;
        int64_t score = best[previous] + transitions_[previous][label] + scores_[i][label];
        if (score > next[label]) {
          next[label] = score;
          back[i][label] = previous;
        }
      }
    }
    best = next;
  }
  labels[n - 1] = static_cast<uint8_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (size_t i = n - 1; i > 0; --i) labels[i - 1] = back[i][labels[i]];
  return labels;
}

}  // namespace dossier
