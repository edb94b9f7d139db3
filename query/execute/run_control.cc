#include "query/execute/run_control.h"

#include "absl/strings/str_cat.h"

namespace dossier {

absl::Status RunControl::Check() const {
  if (cancel_ != nullptr && cancel_->load(std::memory_order_relaxed)) {
    return absl::CancelledError("the query was cancelled");
  }
  if (deadline_.has_value() && Clock::now() > *deadline_) {
    return absl::DeadlineExceededError(
        "the query ran past its deadline; narrow it or give it more time");
  }
  return absl::OkStatus();
}

absl::Status RunControl::Hold(uint64_t bytes, const char* who) {
  held_ += bytes;
  if (memory_limit_ == 0 || held_ <= memory_limit_) return absl::OkStatus();
  return absl::ResourceExhaustedError(
      absl::StrCat(who, " would need more than the memory budget of ", memory_limit_,
                   " bytes; narrow the query or raise the budget"));
}

}  // namespace dossier
