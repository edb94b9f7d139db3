// Making durations from amounts that may have fractions.
#pragma once

#include <cstdint>

#include "absl/status/statusor.h"
#include "graph/value/temporal.h"

namespace dossier {

// Sums amounts, then lets the fraction of a month fall into days (30.436875 of them a month), that
// of a day into seconds, that of a second into nanoseconds. Not thread-safe.
class DurationBuilder {
 public:
  void AddMonths(long double months) { months_ += months; }
  void AddDays(long double days) { days_ += days; }
  void AddSeconds(long double seconds) { seconds_ += seconds; }
  void AddNanos(long double nanos) { nanos_ += nanos; }
  // InvalidArgument where a component leaves 64 bits or is not a number.
  absl::StatusOr<Duration> Build() const;

 private:
  // long double has 64 bits of mantissa here: whole amounts stay exact.
  long double months_ = 0;
  long double days_ = 0;
  long double seconds_ = 0;
  long double nanos_ = 0;
};

// From components that may be out of their ranges; nanos may be negative or a second and more.
// InvalidArgument where the seconds leave 64 bits.
absl::StatusOr<Duration> NormalizedDuration(__int128 months, __int128 days, __int128 seconds,
                                            __int128 nanos);

}  // namespace dossier
