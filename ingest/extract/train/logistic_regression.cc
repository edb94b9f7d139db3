#include "ingest/extract/train/logistic_regression.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "ingest/extract/scorer/claim_model.h"
#include "ingest/language/train/linear_model_writer.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

// Weights below are left out of the file.
constexpr float kLeast = 0.03f;

struct Row {
  uint64_t feature;
  size_t row;
  float strength;
};

}  // namespace

void LogisticRegression::CountFeatures(const std::vector<const LabelledPair*>& pairs, int least) {
  std::unordered_map<uint64_t, int> counts;
  for (const LabelledPair* pair : pairs)
    for (uint64_t feature : pair->features) ++counts[feature];
  for (const LabelledPair* pair : pairs) {
    for (uint64_t feature : pair->features) {
      if (counts[feature] < least) continue;
      if (rows_.try_emplace(feature, static_cast<uint32_t>(features_.size())).second)
        features_.push_back(feature);
    }
  }
  weights_.assign(features_.size() * (types_.size() + 1), 0);
  squares_.assign(weights_.size(), 0);
}

std::vector<uint32_t> LogisticRegression::RowsOf(const LabelledPair& pair) const {
  std::vector<uint32_t> rows;
  for (uint64_t feature : pair.features) {
    auto found = rows_.find(feature);
    if (found != rows_.end()) rows.push_back(found->second);
  }
  return rows;
}

const std::vector<uint32_t>& LogisticRegression::LabelsOf(const LabelledPair& pair) {
  std::string key =
      absl::StrCat(pair.from_label, " ", pair.to_label, " ", absl::StrJoin(pair.judged, " "));
  auto [known, fresh] = labels_.try_emplace(key);
  if (!fresh) return known->second;
  known->second.push_back(0);
  for (uint32_t i = 0; i < types_.size(); ++i) {
    bool judged = pair.judged.empty() ||
                  std::find(pair.judged.begin(), pair.judged.end(), types_[i]) != pair.judged.end();
    if (judged && ontology_.Admits(types_[i], pair.from_label, pair.to_label))
      known->second.push_back(i + 1);
  }
  return known->second;
}

void LogisticRegression::Score(const Example& example, std::vector<float>* probabilities) const {
  const std::vector<uint32_t>& labels = *example.labels;
  std::vector<float>& p = *probabilities;
  p.assign(labels.size(), 0);
  for (uint32_t row : example.rows) {
    const float* weights = &weights_[row * (types_.size() + 1)];
    for (size_t i = 0; i < labels.size(); ++i) p[i] += weights[labels[i]];
  }
  float best = *std::max_element(p.begin(), p.end()), sum = 0;
  for (float& x : p) sum += x = std::exp(x - best);
  for (float& x : p) x /= sum;
}

// Of several types that hold each takes its part; of several of which one holds, as much as the
// model gives it now.
void LogisticRegression::Target(const Example& example, const std::vector<float>& probabilities,
                                std::vector<float>* target) const {
  const std::vector<uint32_t>& labels = *example.labels;
  target->assign(labels.size(), 0);
  float sum = 0;
  for (size_t i = 0; i < labels.size(); ++i) {
    bool holds = labels[i] != 0 && std::find(example.pair->types.begin(), example.pair->types.end(),
                                             types_[labels[i] - 1]) != example.pair->types.end();
    if (!holds) continue;
    (*target)[i] = example.pair->either ? probabilities[i] + 1e-6f : 1;
    sum += (*target)[i];
  }
  if (sum == 0) {
    (*target)[0] = 1;
    return;
  }
  for (float& x : *target) x /= sum;
}

void LogisticRegression::Learn(const Example& example, const Options& options) {
  std::vector<float> p, target;
  Score(example, &p);
  Target(example, p, &target);
  const std::vector<uint32_t>& labels = *example.labels;
  for (size_t i = 0; i < labels.size(); ++i) {
    float error = (p[i] - target[i]) * example.pair->weight;
    if (std::fabs(error) < 1e-4f) continue;
    for (uint32_t row : example.rows) {
      size_t at = row * (types_.size() + 1) + labels[i];
      float gradient = error + options.decay * weights_[at];
      squares_[at] += gradient * gradient;
      weights_[at] -= options.rate * gradient / std::sqrt(squares_[at] + 1e-2f);
    }
  }
}

void LogisticRegression::Train(const std::vector<const LabelledPair*>& pairs,
                               const Options& options) {
  CountFeatures(pairs, options.least_count);
  std::vector<Example> examples;
  for (const LabelledPair* pair : pairs) examples.push_back({pair, RowsOf(*pair), nullptr});
  for (Example& example : examples) LabelsOf(*example.pair);
  for (Example& example : examples) example.labels = &LabelsOf(*example.pair);
  std::mt19937 random(7);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (size_t i = examples.size(); i > 1; --i) std::swap(examples[i - 1], examples[random() % i]);
    for (const Example& example : examples) Learn(example, options);
  }
}

std::vector<float> LogisticRegression::Predict(const LabelledPair& pair) {
  Example example{&pair, RowsOf(pair), &LabelsOf(pair)};
  std::vector<float> p, all(types_.size(), 0);
  Score(example, &p);
  for (size_t i = 1; i < p.size(); ++i) all[(*example.labels)[i] - 1] = p[i];
  return all;
}

std::string LogisticRegression::Finish(const std::vector<double>& thresholds, size_t most) const {
  size_t width = types_.size() + 1;
  std::vector<Row> kept;
  for (size_t row = 0; row < features_.size(); ++row) {
    float strength = 0;
    for (size_t i = 0; i < width; ++i)
      strength = std::max(strength, std::fabs(weights_[row * width + i]));
    if (strength >= kLeast) kept.push_back({features_[row], row, strength});
  }
  std::sort(kept.begin(), kept.end(), [](const Row& a, const Row& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.feature < b.feature;
  });
  if (kept.size() > most) kept.resize(most);
  LinearModelWriter writer(kept.size());
  for (const Row& row : kept) {
    std::vector<LinearModelWriter::Weight> weights;
    for (size_t i = 0; i < width; ++i) {
      float scaled = std::round(weights_[row.row * width + i] * ClaimModel::kScale);
      if (std::fabs(scaled) < kLeast * ClaimModel::kScale) continue;
      weights.push_back(
          {static_cast<uint8_t>(i), static_cast<int16_t>(std::clamp(scaled, -32767.0f, 32767.0f))});
    }
    writer.Add(row.feature, weights);
  }
  std::string names = "NONE\n";
  for (size_t i = 0; i < types_.size(); ++i)
    absl::StrAppendFormat(&names, "%s %.3f\n", types_[i], thresholds[i]);
  return writer.Finish(names);
}

}  // namespace dossier
