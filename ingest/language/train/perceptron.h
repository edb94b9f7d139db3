// The averaged perceptron under training.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "ingest/language/linear_model.h"

namespace dossier {

// Integer weights; averages are taken over all steps. Deterministic: one thread, no floats before
// the end.
class Perceptron : public Scorer {
 public:
  void Score(std::span<const uint64_t> features, std::span<int32_t> scores) const override;

  // Adds `amount` to the weight of each feature for `label`. Call Step() once a decision, right or
  // wrong.
  void Add(std::span<const uint64_t> features, uint8_t label, int amount);
  void Step() { ++step_; }
  // What a wrong decision teaches.
  void Correct(std::span<const uint64_t> features, uint8_t truth, uint8_t guess);

  // The averaged weights as a file that LinearModel reads: the `most` features of greatest weight,
  // of those updated at least `updates` times.
  std::string Finish(std::span<const std::string> labels, size_t most, int updates) const;

  size_t features() const { return rows_.size(); }

 private:
  struct Weight {
    uint8_t label;
    int32_t value;
    uint32_t since;  // step of the last change
    int64_t total;   // value summed over steps up to then
  };
  struct Row {
    uint32_t updates = 0;
    std::vector<Weight> weights;
  };

  absl::flat_hash_map<uint64_t, uint32_t> index_;
  std::vector<Row> rows_;
  uint32_t step_ = 0;
};

}  // namespace dossier
