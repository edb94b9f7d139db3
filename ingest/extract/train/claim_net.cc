#include "ingest/extract/train/claim_net.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/extract/train/claim_model_writer.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr int kBatch = 32;
constexpr float kFirstVectors = 0.05f, kFirstOutputs = 0.1f;  // how far weights begin from zero
constexpr float kLeastVectors = 1e-4f, kLeastOthers = 1e-5f;  // AdaGrad's

// A number of a bell's shape, of the same bits everywhere: twelve even ones make one.
float Bell(std::mt19937* random) {
  int64_t sum = 0;
  for (int i = 0; i < 12; ++i) sum += (*random)() >> 8;
  return static_cast<float>(sum) / (1 << 24) - 6;
}

float ScaleOf(size_t rows) { return 1 / std::sqrt(static_cast<float>(std::max<size_t>(rows, 1))); }

}  // namespace

void ClaimNet::Weights::Resize(size_t size) {
  values.assign(size, 0);
  squares.assign(size, 0);
  gradients.assign(size, 0);
}

void ClaimNet::Weights::Step(size_t i, float gradient, float rate, float least) {
  squares[i] += gradient * gradient;
  values[i] -= rate * gradient / std::sqrt(squares[i] + least);
}

void ClaimNet::Weights::StepAll(float count, float rate, float decay) {
  for (size_t i = 0; i < values.size(); ++i) {
    Step(i, gradients[i] / count + decay * values[i], rate, kLeastOthers);
    gradients[i] = 0;
  }
}

void ClaimNet::CountFeatures(const std::vector<const LabelledPair*>& pairs, int least) {
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
}

void ClaimNet::Initialize() {
  vectors_.Resize(features_.size() * options_.hidden);
  vectors_.gradients.clear();  // these are stepped at once
  bias_.Resize(options_.hidden);
  outputs_.Resize((types_.size() + 1) * options_.hidden);
  for (float& value : vectors_.values) value = kFirstVectors * Bell(&random_);
  for (float& value : outputs_.values) value = kFirstOutputs * Bell(&random_);
}

std::vector<uint32_t> ClaimNet::RowsOf(const LabelledPair& pair) const {
  std::vector<uint32_t> rows;
  for (uint64_t feature : pair.features) {
    auto found = rows_.find(feature);
    if (found != rows_.end()) rows.push_back(found->second);
  }
  return rows;
}

const std::vector<uint32_t>& ClaimNet::LabelsOf(const LabelledPair& pair) {
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

// Before what is below zero is cut off.
void ClaimNet::FillHidden(const Example& example, std::vector<float>* hidden) const {
  *hidden = bias_.values;
  float scale = ScaleOf(example.rows.size());
  for (uint32_t row : example.rows) {
    const float* vector = &vectors_.values[size_t{row} * options_.hidden];
    for (uint32_t i = 0; i < options_.hidden; ++i) (*hidden)[i] += vector[i] * scale;
  }
}

void ClaimNet::FillProbabilities(const Example& example, Pass* pass) const {
  const std::vector<uint32_t>& labels = *example.labels;
  std::vector<float>& p = pass->probabilities;
  p.assign(labels.size(), 0);
  for (size_t i = 0; i < labels.size(); ++i) {
    const float* weights = &outputs_.values[size_t{labels[i]} * options_.hidden];
    for (uint32_t k = 0; k < options_.hidden; ++k) p[i] += weights[k] * pass->seen[k];
  }
  float best = *std::max_element(p.begin(), p.end()), sum = 0;
  for (float& x : p) sum += x = std::exp(x - best);
  for (float& x : p) x /= sum;
}

// Of several types that hold each takes its part; of several of which one holds, as much as the
// model gives it now.
void ClaimNet::FillTarget(const Example& example, Pass* pass) const {
  const std::vector<uint32_t>& labels = *example.labels;
  const std::vector<std::string>& types = example.pair->types;
  pass->target.assign(labels.size(), 0);
  float sum = 0;
  for (size_t i = 1; i < labels.size(); ++i) {
    if (std::find(types.begin(), types.end(), types_[labels[i] - 1]) == types.end()) continue;
    pass->target[i] = example.pair->either ? pass->probabilities[i] + 1e-6f : 1;
    sum += pass->target[i];
  }
  if (sum == 0) {
    pass->target[0] = 1;
    return;
  }
  for (float& x : pass->target) x /= sum;
}

void ClaimNet::Drop(Pass* pass) {
  uint32_t least = static_cast<uint32_t>(options_.dropout * 4294967295.0);
  pass->seen.resize(options_.hidden);
  for (uint32_t i = 0; i < options_.hidden; ++i) {
    bool keep = random_() >= least && pass->hidden[i] > 0;
    pass->seen[i] = keep ? pass->hidden[i] / (1 - options_.dropout) : 0;
  }
}

void ClaimNet::Learn(const Example& example, float rate, Pass* pass) {
  FillHidden(example, &pass->hidden);
  Drop(pass);
  FillProbabilities(example, pass);
  FillTarget(example, pass);
  uint32_t width = options_.hidden;
  pass->hidden_error.assign(width, 0);
  for (size_t i = 0; i < pass->target.size(); ++i) {
    float error = (pass->probabilities[i] - pass->target[i]) * example.pair->weight;
    if (std::fabs(error) < 1e-4f) continue;
    size_t at = size_t{(*example.labels)[i]} * width;
    for (uint32_t k = 0; k < width; ++k) {
      pass->hidden_error[k] += error * outputs_.values[at + k];
      outputs_.gradients[at + k] += error * pass->seen[k];
    }
  }
  float scale = ScaleOf(example.rows.size());
  for (uint32_t k = 0; k < width; ++k) {
    float error = pass->seen[k] > 0 ? pass->hidden_error[k] / (1 - options_.dropout) : 0;
    bias_.gradients[k] += error;
    if (std::fabs(error) < 1e-7f) continue;
    for (uint32_t row : example.rows)
      vectors_.Step(size_t{row} * width + k, error * scale, rate, kLeastVectors);
  }
}

void ClaimNet::Train(const std::vector<const LabelledPair*>& pairs, const Options& options) {
  options_ = options;
  CountFeatures(pairs, options.least_count);
  Initialize();
  std::vector<Example> examples;
  for (const LabelledPair* pair : pairs) examples.push_back({pair, RowsOf(*pair), nullptr});
  for (Example& example : examples) LabelsOf(*example.pair);
  for (Example& example : examples) example.labels = &LabelsOf(*example.pair);
  Pass pass;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    float slower = epoch + 1 == options.epochs ? 0.25f : 5 * epoch >= 3 * options.epochs ? 0.5f : 1;
    float rate = options.rate * slower;
    for (size_t i = examples.size(); i > 1; --i)
      std::swap(examples[i - 1], examples[random_() % i]);
    int in_batch = 0;
    for (const Example& example : examples) {
      Learn(example, rate, &pass);
      if (++in_batch < kBatch) continue;
      in_batch = 0;
      outputs_.StepAll(kBatch, rate, options.decay);
      bias_.StepAll(kBatch, rate, options.decay);
    }
  }
}

std::vector<float> ClaimNet::Predict(const LabelledPair& pair) {
  Example example{&pair, RowsOf(pair), &LabelsOf(pair)};
  Pass pass;
  FillHidden(example, &pass.hidden);
  pass.seen = pass.hidden;
  for (float& x : pass.seen) x = std::max(x, 0.0f);
  FillProbabilities(example, &pass);
  std::vector<float> all(types_.size(), 0);
  for (size_t i = 1; i < pass.probabilities.size(); ++i)
    all[(*example.labels)[i] - 1] = pass.probabilities[i];
  return all;
}

std::string ClaimNet::Finish(const std::vector<double>& thresholds, size_t most) const {
  ClaimModelWriter writer(options_.hidden);
  for (size_t row = 0; row < features_.size(); ++row)
    writer.Add(features_[row], {&vectors_.values[row * options_.hidden], options_.hidden});
  std::vector<ClaimModel::Label> labels = {{"", 1}};
  for (size_t i = 0; i < types_.size(); ++i) labels.push_back({types_[i], thresholds[i]});
  return writer.Finish(bias_.values, outputs_.values, labels, most);
}

}  // namespace dossier
