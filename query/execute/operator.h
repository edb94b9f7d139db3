// The contract of every physical operator: pulled for batches of rows, bounded by the run's
// control.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "query/execute/execution.h"
#include "query/expression/batch.h"

namespace dossier {

// A tree of operators answers one plan. Used from one thread.
//   Open()       (re)starts it and everything below it. May be called again at any time: Apply
//   restarts its inner
//                side for every outer batch.
//   Next(out)    fills `out` with 1..kBatchRows live rows (after filters fewer) and returns true,
//   or returns false at
//                the end. `out` belongs to the caller and is overwritten; its columns have the
//                plan's width.
// Columns are by slot over the whole plan. An operator that makes rows anew copies only the slots
// of its `carry`.
class Operator {
 public:
  // What PROFILE shows of it.
  struct Profile {
    uint64_t rows = 0;
    uint64_t batches = 0;
    std::chrono::nanoseconds time{0};  // children included
  };

  explicit Operator(Execution* execution) : execution_(*execution) {}
  virtual ~Operator() = default;
  Operator(const Operator&) = delete;
  Operator& operator=(const Operator&) = delete;

  absl::Status Open() { return OpenImpl(); }
  // Checks the control, calls NextImpl until it has live rows or the end, and keeps the profile.
  absl::StatusOr<bool> Next(Batch* out);

  const Profile& profile() const { return profile_; }

 protected:
  virtual absl::Status OpenImpl() = 0;
  // May return true with no live row; Next then asks again.
  virtual absl::StatusOr<bool> NextImpl(Batch* out) = 0;

  Execution& execution_;

 private:
  Profile profile_;
};

using OperatorPtr = std::unique_ptr<Operator>;

}  // namespace dossier
