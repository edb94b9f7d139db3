#include "ingest/language/train/chain_training.h"

#include <algorithm>
#include <cmath>

#include "ingest/language/feature_hash.h"
#include "ingest/language/flat_writer.h"

namespace dossier {
namespace {

constexpr float kDirectRate = 0.05f;
constexpr float kHiddenRate = 0.03f;
constexpr float kWordRate = 0.01f;
constexpr float kDecay = 2e-5f;
constexpr float kLeast = 1e-3f;  // gradients below are left out
// Of a hundred units and direct features so many are left out at random, for each phrase anew.
constexpr uint32_t kDropUnits = 25;
constexpr uint32_t kDropDirect = 40;
constexpr float kUnitScale = 100.0f / (100 - kDropUnits);
constexpr float kDirectScale = 100.0f / (100 - kDropDirect);

std::vector<int16_t> Whole(const std::vector<float>& values, float most) {
  std::vector<int16_t> result;
  for (float v : values)
    result.push_back(
        static_cast<int16_t>(std::clamp(std::round(v * ChainModel::kUnit), -most, most)));
  return result;
}

float LogSum(const std::vector<float>& scores, const std::vector<ChainChoice>* right) {
  float most = -1e30f, sum = 0;
  for (size_t i = 0; i < scores.size(); ++i) {
    if (right == nullptr || (*right)[i].right) most = std::max(most, scores[i]);
  }
  for (size_t i = 0; i < scores.size(); ++i) {
    if (right == nullptr || (*right)[i].right) sum += std::exp(scores[i] - most);
  }
  return most + std::log(sum);
}

}  // namespace

void ChainTraining::Weights::Step(size_t i, float gradient, float rate) {
  float g = gradient - kDecay * values[i];
  squares[i] += g * g;
  values[i] += rate * g / std::sqrt(squares[i] + 1e-6f);
}

ChainTraining::ChainTraining(const ChainCosts& costs) : costs_(costs) {
  hidden_.Resize(size_t{ChainModel::kHiddenRows} * kUnits);
  direct_.Resize(ChainModel::kDirectRows);
  words_.Resize(size_t{ChainModel::kParts} * 2 * ChainModel::kWordWidth * kUnits);
  bias_.Resize(ChainModel::kParts * kUnits);
  out_.Resize(ChainModel::kParts * kUnits);
  FillRandom(0.1f, &hidden_.values);
  FillRandom(0.2f, &words_.values);
  FillRandom(0.2f, &out_.values);
  std::fill(bias_.values.begin(), bias_.values.end(), 0.1f);
}

uint32_t ChainTraining::NextRandom() {
  random_ = MixBits(random_ + 0x9e3779b97f4a7c15ull);
  return static_cast<uint32_t>(random_ >> 32);
}

void ChainTraining::FillRandom(float most, std::vector<float>* values) {
  for (float& v : *values) v = most * (static_cast<float>(NextRandom() & 0xffff) / 32768.0f - 1.0f);
}

bool ChainTraining::Kept(uint32_t f) const { return HashPair(f, drop_seed_) % 100 >= kDropDirect; }

void ChainTraining::Remember() {
  for (Weights* w : {&hidden_, &direct_, &words_, &bias_, &out_}) {
    w->sums.resize(w->values.size());
    for (size_t i = 0; i < w->values.size(); ++i) w->sums[i] += w->values[i];
  }
  ++remembered_;
}

void ChainTraining::Forget() {
  for (Weights* w : {&hidden_, &direct_, &words_, &bias_, &out_}) w->sums.clear();
  remembered_ = 0;
}

std::vector<float> ChainTraining::Mean(const Weights& weights) const {
  if (remembered_ == 0) return weights.values;
  std::vector<float> mean = weights.sums;
  for (float& v : mean) v /= static_cast<float>(remembered_);
  return mean;
}

void ChainTraining::DropUnits() {
  drop_seed_ = NextRandom();
  for (uint8_t& kept : kept_) kept = NextRandom() % 100 >= kDropUnits;
}

void ChainTraining::Share(ChainModel::Part part, bool antecedent, std::span<const float> word,
                          float* units) const {
  const float* rows =
      words_.values.data() + (part * 2 + antecedent) * ChainModel::kWordWidth * kUnits;
  for (size_t i = 0; i < word.size(); ++i) {
    for (uint32_t u = 0; u < kUnits; ++u) units[u] += word[i] * rows[i * kUnits + u];
  }
}

ChainTraining::State ChainTraining::Forward(ChainModel::Part part, const ChainChoice& choice,
                                            std::span<const float> own) const {
  State state;
  for (uint32_t u = 0; u < kUnits; ++u) state.units[u] = own[u] + bias_.values[part * kUnits + u];
  Share(part, true, choice.antecedent, state.units);
  for (uint32_t f : choice.inputs.hidden) {
    const float* row = hidden_.values.data() + (f & (ChainModel::kHiddenRows - 1)) * kUnits;
    for (uint32_t u = 0; u < kUnits; ++u) state.units[u] += row[u];
  }
  state.score = 0;
  for (uint32_t u = 0; u < kUnits; ++u) {
    if (kept_[u] == 0) state.units[u] = 0;
    state.score += kUnitScale * std::max(state.units[u], 0.0f) * out_.values[part * kUnits + u];
  }
  for (uint32_t f : choice.inputs.direct) {
    if (Kept(f)) state.score += kDirectScale * direct_.values[f & (ChainModel::kDirectRows - 1)];
  }
  return state;
}

void ChainTraining::StepWords(ChainModel::Part part, bool antecedent, std::span<const float> word,
                              const float* gradients) {
  size_t rows = (part * 2 + antecedent) * size_t{ChainModel::kWordWidth} * kUnits;
  for (size_t i = 0; i < word.size(); ++i) {
    if (word[i] == 0) continue;
    for (uint32_t u = 0; u < kUnits; ++u) {
      if (gradients[u] != 0) words_.Step(rows + i * kUnits + u, gradients[u] * word[i], kWordRate);
    }
  }
}

void ChainTraining::Backward(ChainModel::Part part, const ChainChoice& choice, const State& state,
                             float gradient, float* own_gradients) {
  float units[kUnits];
  for (uint32_t u = 0; u < kUnits; ++u) {
    size_t at = part * kUnits + u;
    bool on = state.units[u] > 0;
    units[u] = on ? kUnitScale * gradient * out_.values[at] : 0;
    if (!on) continue;
    out_.Step(at, kUnitScale * gradient * state.units[u], kHiddenRate);
    bias_.Step(at, units[u], kHiddenRate);
    own_gradients[u] += units[u];
  }
  for (uint32_t f : choice.inputs.hidden) {
    size_t row = (f & (ChainModel::kHiddenRows - 1)) * kUnits;
    for (uint32_t u = 0; u < kUnits; ++u) {
      if (units[u] != 0) hidden_.Step(row + u, units[u], kHiddenRate);
    }
  }
  for (uint32_t f : choice.inputs.direct) {
    if (Kept(f)) direct_.Step(f & (ChainModel::kDirectRows - 1), gradient, kDirectRate);
  }
  StepWords(part, true, choice.antecedent, units);
}

size_t ChainTraining::Learn(const std::vector<ChainChoice>& choices, std::span<const float> word,
                            float weight) {
  DropUnits();
  float own[ChainModel::kParts][kUnits] = {};
  Share(ChainModel::kFirst, false, word, own[0]);
  Share(ChainModel::kPair, false, word, own[1]);
  std::vector<State> states;
  std::vector<float> scores;
  size_t best = 0;
  for (size_t i = 0; i < choices.size(); ++i) {
    ChainModel::Part part = i == 0 ? ChainModel::kFirst : ChainModel::kPair;
    states.push_back(Forward(part, choices[i], own[part]));
    if (states[i].score > states[best].score) best = i;
    float cost = choices[i].right   ? 0
                 : i == 0           ? costs_.missed_link
                 : choices[0].right ? costs_.false_link
                                    : costs_.wrong_link;
    scores.push_back(states[i].score + cost);
  }
  float all = LogSum(scores, nullptr), right = LogSum(scores, &choices);
  float own_gradients[ChainModel::kParts][kUnits] = {};
  for (size_t i = 0; i < choices.size(); ++i) {
    ChainModel::Part part = i == 0 ? ChainModel::kFirst : ChainModel::kPair;
    float gradient = -std::exp(scores[i] - all);
    if (choices[i].right) gradient += std::exp(scores[i] - right);
    if (std::fabs(gradient) < kLeast) continue;
    Backward(part, choices[i], states[i], weight * gradient, own_gradients[part]);
  }
  StepWords(ChainModel::kFirst, false, word, own_gradients[0]);
  StepWords(ChainModel::kPair, false, word, own_gradients[1]);
  return best;
}

std::string ChainTraining::Finish() const {
  FlatWriter writer(FlatKind::kChains);
  writer.AddArray<int16_t>(Whole(Mean(hidden_), ChainModel::kMost));
  writer.AddArray<int16_t>(Whole(Mean(direct_), 32767));
  writer.AddArray<float>(Mean(words_));
  writer.AddArray<int16_t>(Whole(Mean(bias_), ChainModel::kMost));
  writer.AddArray<int16_t>(Whole(Mean(out_), ChainModel::kMost));
  return writer.Finish();
}

}  // namespace dossier
