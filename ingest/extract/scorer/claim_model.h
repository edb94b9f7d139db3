#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/language/linear_model.h"

namespace dossier {

// Multinomial logistic regression over relationship types. Its labels are lines 'NONE' and
// 'TYPE 0.55': the type, and the probability from which on it is believed. The same probabilities
// on every machine: weights are integers, and the exponential is made of additions and
// multiplications in a fixed order.
class ClaimModel {
 public:
  // Weights of one in the model file.
  static constexpr int kScale = 512;

  struct Label {
    std::string type;  // empty for NONE
    double threshold = 1;
  };

  static absl::StatusOr<ClaimModel> Open(std::string_view bytes);

  const std::vector<Label>& labels() const { return labels_; }
  // Probabilities of all labels; of those that `allowed` excludes 0.
  void Predict(std::span<const uint64_t> features, const std::vector<bool>& allowed,
               std::vector<double>* probabilities) const;

 private:
  explicit ClaimModel(LinearModel model) : model_(std::move(model)) {}

  LinearModel model_;
  std::vector<Label> labels_;
};

// e^x for x <= 0, to some 1e-9; the same bits everywhere.
double SteadyExp(double x);

}  // namespace dossier
