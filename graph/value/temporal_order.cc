#include "graph/value/temporal_order.h"

#include <tuple>

namespace dossier {
namespace {

// A 400-year cycle of the Gregorian calendar has 146,097 days and 4,800 months.
constexpr int64_t kSecondsOfAverageMonth = 2'629'746;

__int128 AverageNanos(const Duration& d) {
  const __int128 seconds = static_cast<__int128>(d.months) * kSecondsOfAverageMonth +
                           static_cast<__int128>(d.days) * 86'400 + d.seconds;
  return seconds * 1'000'000'000 + d.nanos;
}

int64_t UtcNanos(const ZonedTime& t) { return t.nanos - int64_t{t.offset} * 1'000'000'000; }

}  // namespace

std::strong_ordering TemporalOrder(const ZonedTime& a, const ZonedTime& b) {
  if (UtcNanos(a) != UtcNanos(b)) return UtcNanos(a) <=> UtcNanos(b);
  return a.offset <=> b.offset;
}

std::strong_ordering TemporalOrder(const LocalDateTime& a, const LocalDateTime& b) {
  return std::tie(a.seconds, a.nanos) <=> std::tie(b.seconds, b.nanos);
}

std::strong_ordering TemporalOrder(const ZonedDateTime& a, const ZonedDateTime& b) {
  if (const auto order =
          std::tie(a.seconds, a.nanos, a.offset) <=> std::tie(b.seconds, b.nanos, b.offset);
      order != 0) {
    return order;
  }
  return a.zone.compare(b.zone) <=> 0;
}

std::strong_ordering TemporalOrder(const Duration& a, const Duration& b) {
  const __int128 a_nanos = AverageNanos(a);
  const __int128 b_nanos = AverageNanos(b);
  if (a_nanos != b_nanos)
    return a_nanos < b_nanos ? std::strong_ordering::less : std::strong_ordering::greater;
  return std::tie(a.months, a.days, a.seconds, a.nanos) <=>
         std::tie(b.months, b.days, b.seconds, b.nanos);
}

}  // namespace dossier
