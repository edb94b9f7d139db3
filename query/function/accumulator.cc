#include "query/function/accumulator.h"

#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/value/hash.h"
#include "query/function/value_size.h"

namespace dossier {
namespace {

// Keeps each list of arguments once and hands them to the accumulator at the end, so that merging
// stays exact.
class DistinctAccumulator : public Accumulator {
 public:
  explicit DistinctAccumulator(std::unique_ptr<Accumulator> of) : of_(std::move(of)) {}

  absl::Status Add(std::span<const Value> arguments) override {
    Take(Value(List(arguments.begin(), arguments.end())));
    return absl::OkStatus();
  }

  absl::Status Merge(Accumulator&& other) override {
    for (Value& arguments : static_cast<DistinctAccumulator&>(other).in_order_)
      Take(std::move(arguments));
    return absl::OkStatus();
  }

  absl::StatusOr<Value> Finish() override {
    for (const Value& arguments : in_order_) {
      if (absl::Status status = of_->Add(arguments.list()); !status.ok()) return status;
    }
    return of_->Finish();
  }

  size_t Bytes() const override { return bytes_; }

 private:
  void Take(Value arguments) {
    if (!seen_.insert(arguments).second) return;
    bytes_ += HeapSize(arguments) + 3 * sizeof(Value);
    in_order_.push_back(std::move(arguments));
  }

  std::unique_ptr<Accumulator> of_;
  std::unordered_set<Value, ValueHash, ValueEquivalent> seen_;
  std::vector<Value> in_order_;
  size_t bytes_ = 0;
};

}  // namespace

std::unique_ptr<Accumulator> MakeAccumulator(const FunctionInfo& function, bool distinct) {
  std::unique_ptr<Accumulator> accumulator = function.accumulator();
  if (!distinct) return accumulator;
  return std::make_unique<DistinctAccumulator>(std::move(accumulator));
}

}  // namespace dossier
