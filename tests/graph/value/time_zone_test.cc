#include "graph/value/time_zone.h"

#include <gtest/gtest.h>

#include "graph/value/calendar.h"

namespace dossier {
namespace {

int64_t At(int64_t year, int32_t month, int32_t day, int64_t hour, int64_t minute = 0) {
  return DaysFromCivil({year, month, day}) * kSecondsPerDay + (hour * 60 + minute) * 60;
}

TEST(TimeZone, SummerAndWinter) {
  EXPECT_EQ(*ZoneOffsetAt("Europe/Stockholm", At(2017, 7, 1, 12)), 7200);
  EXPECT_EQ(*ZoneOffsetAt("Europe/Stockholm", At(2017, 12, 1, 12)), 3600);
  EXPECT_EQ(*ZoneOffsetAt("America/Mexico_City", At(2025, 7, 1, 12)), -6 * 3600);
}

TEST(TimeZone, LocalMeanTimeToTheSecond) {
  EXPECT_EQ(*ZoneOffsetOfLocal("Europe/Berlin", At(1850, 1, 1, 0)), 53 * 60 + 28);
  EXPECT_EQ(*ZoneOffsetAt("Europe/Berlin", At(1850, 1, 1, 0)), 53 * 60 + 28);
}

TEST(TimeZone, ClockChanges) {
  // Put back at 03:00 summer time on 2017-10-29: 02:30 happened twice.
  EXPECT_EQ(*ZoneOffsetOfLocal("Europe/Stockholm", At(2017, 10, 29, 2, 30)), 7200);
  EXPECT_EQ(*ZoneOffsetOfLocal("Europe/Stockholm", At(2017, 10, 29, 3, 0)), 3600);
  // Put forward at 02:00 on 2017-03-26: 02:30 never happened.
  EXPECT_EQ(*ZoneOffsetOfLocal("Europe/Stockholm", At(2017, 3, 26, 2, 30)), 3600);
}

TEST(TimeZone, FarYears) {
  EXPECT_EQ(*ZoneOffsetOfLocal("Europe/Berlin", At(-999'999'999, 1, 1, 0)), 53 * 60 + 28);
  EXPECT_EQ(*ZoneOffsetOfLocal("Europe/Berlin", At(999'999'999, 1, 1, 0)), 3600);
}

TEST(TimeZone, RefusesWhatIsNoZone) {
  for (const char* name : {"", "Nowhere/City", "../../etc/passwd", "/etc/localtime", "localtime",
                           "Fixed/UTC+01:00:00", "Europe/", "Europe/Stock holm", "+01:00"}) {
    EXPECT_EQ(ZoneOffsetAt(name, 0).status().code(), absl::StatusCode::kInvalidArgument) << name;
  }
}

}  // namespace
}  // namespace dossier
