// A multi-class linear classifier over hashed features, with small integer weights.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

// Anything that scores classes from features: the model that ships, and the one under training.
class Scorer {
 public:
  virtual ~Scorer() = default;

  // Adds the weights of `features` to `scores`, one for each label. Integer sums: the order of
  // features does not matter.
  virtual void Score(std::span<const uint64_t> features, std::span<int32_t> scores) const = 0;
};

// The averaged perceptron's weights, frozen. File sections: 0 slots (key, row) in open addressing,
// 1 rows (a count, the labels, their weights of 16 bits), 2 label names, each ended by a newline.
// Two of a billion features may share a slot; that costs accuracy only.
class LinearModel : public Scorer {
 public:
  struct Slot {
    uint32_t key;  // upper half of the feature's hash; row 0 = free slot
    uint32_t row;  // byte in rows, counted from 1
  };

  // `what` names the model in errors.
  static absl::StatusOr<LinearModel> Open(std::string_view bytes, std::string_view what);

  void Score(std::span<const uint64_t> features, std::span<int32_t> scores) const override;
  std::span<const std::string_view> labels() const { return labels_; }

 private:
  LinearModel() = default;
  bool IsSound() const;

  std::span<const Slot> slots_;
  std::span<const uint8_t> rows_;
  std::vector<std::string_view> labels_;
};

}  // namespace dossier
