#include "query/execute/operator.h"

namespace dossier {

absl::StatusOr<bool> Operator::Next(Batch* out) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = execution_.profiling ? Clock::now() : Clock::time_point();
  absl::StatusOr<bool> more = true;
  do {
    if (absl::Status status = execution_.control.Check(); !status.ok()) return status;
    out->Reset(execution_.width);
    more = NextImpl(out);
  } while (more.ok() && *more && out->live.empty());
  if (execution_.profiling) profile_.time += Clock::now() - start;
  if (more.ok() && *more) {
    profile_.rows += out->live.size();
    ++profile_.batches;
  }
  return more;
}

}  // namespace dossier
