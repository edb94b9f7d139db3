#include "graph/value/temporal_parts.h"

#include <gtest/gtest.h>

#include <random>

#include "graph/value/calendar.h"

namespace dossier {
namespace {

TEST(TemporalParts, SplitAndJoinAreInverse) {
  std::mt19937_64 engine(1);
  for (int i = 0; i < 10'000; ++i) {
    const LocalDateTime t{static_cast<int64_t>(engine() % 20'000'000'000) - 10'000'000'000,
                          static_cast<int32_t>(engine() % kNanosPerSecond)};
    const DayAndTime parts = Split(t);
    ASSERT_GE(parts.nanos, 0);
    ASSERT_LT(parts.nanos, kNanosPerDay);
    ASSERT_EQ(Join(parts), t);
  }
}

TEST(TemporalParts, ZonesKeepTheClockOrTheInstant) {
  const LocalDateTime noon{DaysFromCivil({2017, 7, 1}) * kSecondsPerDay + 12 * 3600, 5};
  const ZonedDateTime stockholm = *InZone(noon, "Europe/Stockholm");
  EXPECT_EQ(stockholm.offset, 7200);
  EXPECT_EQ(LocalOf(stockholm), noon);
  const ZonedDateTime honolulu = *MovedToZone(stockholm, "Pacific/Honolulu");
  EXPECT_EQ(honolulu.seconds, stockholm.seconds);
  EXPECT_EQ(honolulu.offset, -36000);
  EXPECT_EQ(MovedToOffset(honolulu, 60), (ZonedDateTime{stockholm.seconds, 5, 60, ""}));
  EXPECT_EQ(AtOffset(noon, 3600).seconds, noon.seconds - 3600);
  EXPECT_FALSE(InZone(noon, "No/Where").ok());
}

TEST(TemporalParts, ATimeInAGapMovesForward) {
  const LocalDateTime gap{DaysFromCivil({2017, 3, 26}) * kSecondsPerDay + 2 * 3600 + 1800, 0};
  const ZonedDateTime t = *InZone(gap, "Europe/Stockholm");
  EXPECT_EQ(t.offset, 7200);
  EXPECT_EQ(LocalOf(t).seconds, gap.seconds + 3600);
}

}  // namespace
}  // namespace dossier
