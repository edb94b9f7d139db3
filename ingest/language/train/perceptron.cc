#include "ingest/language/train/perceptron.h"

#include <algorithm>
#include <cmath>

#include "ingest/language/train/linear_model_writer.h"

namespace dossier {
namespace {

struct Candidate {
  uint64_t feature;
  uint32_t row;
  double strength;  // greatest absolute average
};

// Weights are kept to a hundredth of an update.
constexpr double kScale = 100;
constexpr double kLimit = 32767;
// Smaller ones are left out.
constexpr double kLeast = 15;

}  // namespace

void Perceptron::Score(std::span<const uint64_t> features, std::span<int32_t> scores) const {
  for (uint64_t feature : features) {
    auto found = index_.find(feature);
    if (found == index_.end()) continue;
    for (const Weight& weight : rows_[found->second].weights) scores[weight.label] += weight.value;
  }
}

void Perceptron::Add(std::span<const uint64_t> features, uint8_t label, int amount) {
  for (uint64_t feature : features) {
    auto [found, is_new] = index_.try_emplace(feature, static_cast<uint32_t>(rows_.size()));
    if (is_new) rows_.emplace_back();
    Row& row = rows_[found->second];
    ++row.updates;
    auto weight = std::find_if(row.weights.begin(), row.weights.end(),
                               [label](const Weight& w) { return w.label == label; });
    if (weight == row.weights.end()) {
      row.weights.push_back({label, 0, step_, 0});
      weight = row.weights.end() - 1;
    }
    weight->total += static_cast<int64_t>(weight->value) * (step_ - weight->since);
    weight->since = step_;
    weight->value += amount;
  }
}

void Perceptron::Correct(std::span<const uint64_t> features, uint8_t truth, uint8_t guess) {
  if (truth == guess) return;
  Add(features, truth, 1);
  Add(features, guess, -1);
}

std::string Perceptron::Finish(std::span<const std::string> labels, size_t most,
                               int updates) const {
  auto average = [this](const Weight& w) {
    int64_t total = w.total + static_cast<int64_t>(w.value) * (step_ - w.since);
    return static_cast<double>(total) / std::max<uint32_t>(step_, 1);
  };
  std::vector<Candidate> candidates;
  for (const auto& [feature, row] : index_) {
    if (rows_[row].updates < static_cast<uint32_t>(updates)) continue;
    double strength = 0;
    for (const Weight& w : rows_[row].weights) strength = std::max(strength, std::fabs(average(w)));
    if (strength > 0) candidates.push_back({feature, row, strength});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.feature < b.feature;
  });
  if (candidates.size() > most) candidates.resize(most);
  LinearModelWriter writer(candidates.size());
  for (const Candidate& candidate : candidates) {
    std::vector<LinearModelWriter::Weight> kept;
    for (const Weight& w : rows_[candidate.row].weights) {
      double scaled = std::clamp(std::round(average(w) * kScale), -kLimit, kLimit);
      if (std::fabs(scaled) < kLeast || kept.size() == 255) continue;
      kept.push_back({w.label, static_cast<int16_t>(scaled)});
    }
    if (!kept.empty()) writer.Add(candidate.feature, kept);
  }
  std::string names;
  for (const std::string& label : labels) names += label + "\n";
  return writer.Finish(names);
}

}  // namespace dossier
