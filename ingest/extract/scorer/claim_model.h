#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

// A net with one hidden layer over relationship types: every feature has a vector, the hidden layer
// is what is above zero of their sum. Its labels are lines 'NONE' and 'TYPE 0.55': the type, and
// the probability from which on it is believed. The same probabilities on every machine: vectors
// are whole numbers, and the rest is made of additions, multiplications and square roots in a fixed
// order.
class ClaimModel {
 public:
  // File sections: 0 slots in open addressing, 1 steps (what one unit of a row stands for, in
  // kUnits of one), 2 rows (`hidden` numbers each, which is even), 3 bias of the hidden layer, 4
  // weights from it to each label, 5 label lines. Two of a billion features may share a slot; that
  // costs accuracy only.
  static constexpr int kSections = 6;
  static constexpr double kUnits = 1 << 19;
  // At most; with at most a thousand known features a sum fits into 32 bits.
  static constexpr uint16_t kMostSteps = 1 << 14;
  static constexpr int kMostKnown = 1000;
  struct Slot {
    uint32_t key;  // upper half of the feature's hash
    uint32_t row;  // counted from 1; 0 = free slot
  };

  struct Label {
    std::string type;  // empty for NONE
    double threshold = 1;
  };

  // The bytes must outlive the model.
  static absl::StatusOr<ClaimModel> Open(std::string_view bytes);

  const std::vector<Label>& labels() const { return labels_; }
  // Probabilities of all labels; of those that `allowed` excludes 0. NONE must be allowed.
  void Predict(std::span<const uint64_t> features, const std::vector<bool>& allowed,
               std::vector<double>* probabilities) const;

 private:
  ClaimModel() = default;
  bool IsSound() const;
  uint32_t FindRow(uint64_t feature) const;
  void FillHidden(std::span<const uint64_t> features, std::vector<double>* hidden) const;

  std::span<const Slot> slots_;
  std::span<const uint16_t> steps_;
  std::span<const int8_t> rows_;
  std::span<const float> bias_, weights_;
  std::vector<Label> labels_;
};

// e^x for x <= 0, to some 1e-9; the same bits everywhere.
double SteadyExp(double x);

}  // namespace dossier
