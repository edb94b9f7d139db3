#include "query/function/date_build.h"

#include <gtest/gtest.h>

#include "graph/value/calendar.h"
#include "graph/value/temporal_text.h"

namespace dossier {
namespace {

TemporalFields Fields(Map map) { return *TemporalFields::Read(map); }
Value I(int64_t i) { return Value(i); }

std::string Day(Map map, const char* base = nullptr) {
  const std::optional<int64_t> days =
      base == nullptr ? std::nullopt : std::optional(ParseDate(base)->days);
  const absl::StatusOr<int64_t> built = BuildDate(Fields(std::move(map)), days);
  return built.ok() ? ToText(Date{*built}) : "error";
}

TEST(BuildDate, WithoutABase) {
  EXPECT_EQ(Day({{"year", I(1984)}, {"month", I(10)}, {"day", I(11)}}), "1984-10-11");
  EXPECT_EQ(Day({{"year", I(1984)}, {"week", I(10)}, {"dayOfWeek", I(3)}}), "1984-03-07");
  EXPECT_EQ(Day({{"year", I(1984)}, {"ordinalDay", I(202)}}), "1984-07-20");
  EXPECT_EQ(Day({{"year", I(1984)}, {"quarter", I(3)}, {"dayOfQuarter", I(45)}}), "1984-08-14");
  EXPECT_EQ(Day({{"year", I(1984)}}), "1984-01-01");
  EXPECT_EQ(Day({{"year", I(1818)}, {"week", I(53)}}), "1818-12-28");
  EXPECT_EQ(Day({{"year", I(1819)}, {"week", I(53)}}), "error");
  EXPECT_EQ(Day({{"year", I(1985)}, {"ordinalDay", I(366)}}), "error");
  EXPECT_EQ(Day({{"year", I(1985)}, {"quarter", I(1)}, {"dayOfQuarter", I(91)}}), "error");
  EXPECT_EQ(Day({{"year", I(1985)}, {"month", I(2)}, {"day", I(29)}}), "error");
  EXPECT_EQ(Day({{"month", I(2)}}), "error");
  EXPECT_EQ(Day({{"year", I(1985)}, {"day", I(2)}}), "error");
  EXPECT_EQ(Day({{"year", I(1985)}, {"dayOfWeek", I(2)}}), "error");
  EXPECT_EQ(Day({{"year", I(1985)}, {"month", I(2)}, {"week", I(2)}}), "error");
}

TEST(BuildDate, OverABase) {
  EXPECT_EQ(Day({{"day", I(28)}}, "1984-10-11"), "1984-10-28");
  EXPECT_EQ(Day({{"month", I(2)}}, "1984-10-31"), "1984-02-29");
  EXPECT_EQ(Day({{"week", I(2)}}, "1816-12-31"), "1817-01-07");
  EXPECT_EQ(Day({{"week", I(2)}, {"dayOfWeek", I(3)}}, "1816-12-30"), "1817-01-08");
  EXPECT_EQ(Day({{"quarter", I(3)}}, "1984-11-11"), "1984-08-11");
  EXPECT_EQ(Day({}, "1984-11-11"), "1984-11-11");
}

TEST(BuildTime, SubsecondsCountBelowEachOther) {
  const auto nanos = [](Map map, std::optional<int64_t> base, Subseconds how) {
    const absl::StatusOr<int64_t> built = BuildTime(Fields(std::move(map)), base, how);
    return built.ok() ? *built : -1;
  };
  const Map second = {{"hour", I(0)}, {"minute", I(0)}, {"second", I(0)}};
  Map all = second;
  all.insert({{"millisecond", I(123)}, {"microsecond", I(456)}, {"nanosecond", I(789)}});
  EXPECT_EQ(nanos(all, std::nullopt, Subseconds::kReplace), 123'456'789);
  Map too_many = second;
  too_many.insert({{"millisecond", I(1)}, {"microsecond", I(1000)}});
  EXPECT_EQ(nanos(too_many, std::nullopt, Subseconds::kReplace), -1);
  EXPECT_EQ(nanos({{"nanosecond", I(2)}}, 645'000'000, Subseconds::kAdd), 645'000'002);
  EXPECT_EQ(nanos({{"nanosecond", I(2)}}, 645'000'000, Subseconds::kReplace), 2);
  EXPECT_EQ(nanos({{"nanosecond", I(999'999'999)}}, 645'000'000, Subseconds::kAdd), -1);
  EXPECT_EQ(nanos({{"minute", I(5)}}, std::nullopt, Subseconds::kReplace), -1);
  EXPECT_EQ(nanos({{"hour", I(1)}, {"minute", I(5)}, {"nanosecond", I(5)}}, std::nullopt,
                  Subseconds::kReplace),
            -1);
}

TEST(TemporalFields, RefusesWhatIsNoField) {
  EXPECT_FALSE(TemporalFields::Read({{"yeer", I(1)}}).ok());
  EXPECT_FALSE(TemporalFields::Read({{"year", Value("1984")}}).ok());
  EXPECT_FALSE(TemporalFields::Read({{"month", I(13)}}).ok());
  EXPECT_FALSE(TemporalFields::Read({{"year", I(1'000'000'000)}}).ok());
  EXPECT_FALSE(TemporalFields::Read({{"timezone", I(1)}}).ok());
  EXPECT_FALSE(TemporalFields::Read({{"date", Value("1984")}}).ok());
  EXPECT_TRUE(TemporalFields::Read({{"year", Value()}}).ok());
}

}  // namespace
}  // namespace dossier
