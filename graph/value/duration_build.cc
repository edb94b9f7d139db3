#include "graph/value/duration_build.h"

#include <cmath>
#include <limits>

#include "absl/status/status.h"
#include "graph/value/calendar.h"

namespace dossier {
namespace {

constexpr long double kTwoTo63 = 9223372036854775808.0L;

bool Fits(__int128 x) {
  return x >= std::numeric_limits<int64_t>::min() && x <= std::numeric_limits<int64_t>::max();
}

bool Fits(long double x) { return x >= -kTwoTo63 && x < kTwoTo63; }

absl::Status TooLarge() {
  return absl::InvalidArgumentError("A component of the duration does not fit into 64 bits");
}

// Halves and more of a nanosecond are cut off; what is nearly a whole one was rounded on its way
// here.
__int128 WholeNanos(long double nanos) {
  const long double nearest = std::nearbyint(nanos);
  return static_cast<__int128>(std::fabs(nanos - nearest) < 0.25L ? nearest : std::trunc(nanos));
}

}  // namespace

absl::StatusOr<Duration> DurationBuilder::Build() const {
  if (!Fits(months_) || !std::isfinite(days_) || !std::isfinite(seconds_) || !Fits(nanos_))
    return TooLarge();
  const long double months = std::trunc(months_);
  const long double days = std::trunc(days_);
  // The fractions apart from the whole amounts, so that large amounts do not swallow them.
  const long double month_rest =
      (months_ - months) * kSecondsPerAverageMonth / kSecondsPerDay + (days_ - days);
  const long double more_days = std::trunc(month_rest);
  const long double day_rest = (month_rest - more_days) * kSecondsPerDay;
  const long double seconds = std::trunc(seconds_);
  const long double rest = day_rest + (seconds_ - seconds);
  const long double more_seconds = std::trunc(rest);
  const __int128 nanos = WholeNanos((rest - more_seconds) * kNanosPerSecond + nanos_);
  if (!Fits(days + more_days) || !Fits(seconds + more_seconds)) return TooLarge();
  return NormalizedDuration(static_cast<int64_t>(months), static_cast<int64_t>(days + more_days),
                            static_cast<int64_t>(seconds + more_seconds), nanos);
}

absl::StatusOr<Duration> NormalizedDuration(__int128 months, __int128 days, __int128 seconds,
                                            __int128 nanos) {
  __int128 carry = nanos / kNanosPerSecond;
  if (nanos % kNanosPerSecond < 0) --carry;
  seconds += carry;
  nanos -= carry * kNanosPerSecond;
  if (!Fits(months) || !Fits(days) || !Fits(seconds)) return TooLarge();
  return Duration{static_cast<int64_t>(months), static_cast<int64_t>(days),
                  static_cast<int64_t>(seconds), static_cast<int32_t>(nanos)};
}

}  // namespace dossier
