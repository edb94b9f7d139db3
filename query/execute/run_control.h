// The bounds of one run: deadline, memory, cancellation.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>

#include "absl/status/status.h"

namespace dossier {

// One a run, used from the run's thread (the cancel flag may be set from anywhere).
class RunControl {
 public:
  using Clock = std::chrono::steady_clock;
  RunControl(std::optional<Clock::time_point> deadline, uint64_t memory_bytes,
             const std::atomic<bool>* cancel)
      : deadline_(deadline), memory_limit_(memory_bytes), cancel_(cancel) {}

  // Cancelled, DeadlineExceeded or OK. Cheap enough to ask for every batch; inner loops ask every
  // few thousand steps.
  absl::Status Check() const;

  // Books what an operator keeps beyond one batch. ResourceExhausted, naming the operator, when it
  // becomes too much.
  absl::Status Hold(uint64_t bytes, const char* who);
  void Release(uint64_t bytes) { held_ -= bytes; }
  uint64_t held() const { return held_; }

 private:
  std::optional<Clock::time_point> deadline_;
  uint64_t memory_limit_;  // 0: none
  const std::atomic<bool>* cancel_;
  uint64_t held_ = 0;
};

// What one operator holds; released with it.
class HeldMemory {
 public:
  HeldMemory(RunControl* control, const char* who) : control_(control), who_(who) {}
  ~HeldMemory() { control_->Release(bytes_); }
  HeldMemory(const HeldMemory&) = delete;
  HeldMemory& operator=(const HeldMemory&) = delete;

  absl::Status Add(uint64_t bytes) {
    bytes_ += bytes;
    return control_->Hold(bytes, who_);
  }
  void Clear() {
    control_->Release(bytes_);
    bytes_ = 0;
  }

 private:
  RunControl* control_;
  const char* who_;
  uint64_t bytes_ = 0;
};

}  // namespace dossier
