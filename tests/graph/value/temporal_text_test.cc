#include "graph/value/temporal_text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "graph/value/calendar.h"
#include "graph/value/temporal_parts.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* printed;
};

template <typename T>
void ExpectRead(absl::StatusOr<T> (*parse)(std::string_view), std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    const absl::StatusOr<T> value = parse(c.text);
    ASSERT_TRUE(value.ok()) << c.text << ": " << value.status();
    EXPECT_EQ(ToText(*value), c.printed) << c.text;
    EXPECT_EQ(*parse(ToText(*value)), *value) << c.text;
  }
}

template <typename T>
void ExpectRefused(absl::StatusOr<T> (*parse)(std::string_view),
                   std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    EXPECT_EQ(parse(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
}

TEST(TemporalText, Dates) {
  ExpectRead<Date>(ParseDate, {{"2015-07-21", "2015-07-21"},
                               {"20150721", "2015-07-21"},
                               {"2015-07", "2015-07-01"},
                               {"201507", "2015-07-01"},
                               {"2015-W30-2", "2015-07-21"},
                               {"2015W302", "2015-07-21"},
                               {"2015-W30", "2015-07-20"},
                               {"2015W30", "2015-07-20"},
                               {"2015-202", "2015-07-21"},
                               {"2015202", "2015-07-21"},
                               {"2015-Q2-60", "2015-05-30"},
                               {"2015Q260", "2015-05-30"},
                               {"2015-Q2", "2015-04-01"},
                               {"2015", "2015-01-01"},
                               {"0000-02-29", "0000-02-29"},
                               {"-0001-01-01", "-0001-01-01"},
                               {"+12345-06-07", "+12345-06-07"},
                               {"-999999999-01-01", "-999999999-01-01"},
                               {"+999999999-12-31", "+999999999-12-31"}});
  ExpectRefused<Date>(ParseDate, {"",
                                  "1",
                                  "201",
                                  "20150",
                                  "201513",
                                  "2015-13",
                                  "2015-02-29",
                                  "2015-00-01",
                                  "2015-366",
                                  "2015W54",
                                  "2015-W30-8",
                                  "2015-W00",
                                  "2015-W53-1T",
                                  "2015-07-21T",
                                  "2015-7-21",
                                  "123456789",
                                  "+1234567890-01-01",
                                  "2015-07-21 ",
                                  "x",
                                  "2015-Q5",
                                  "2015-Q1-91",
                                  "-",
                                  "+"});
}

TEST(TemporalText, LocalTimes) {
  ExpectRead<LocalTime>(ParseLocalTime, {{"21:40:32.142", "21:40:32.142"},
                                         {"214032.142", "21:40:32.142"},
                                         {"21:40:32", "21:40:32"},
                                         {"214032", "21:40:32"},
                                         {"21:40", "21:40"},
                                         {"2140", "21:40"},
                                         {"21", "21:00"},
                                         {"00:00:00.000000001", "00:00:00.000000001"},
                                         {"00:00:00,5", "00:00:00.5"},
                                         {"23:59:59.999999999", "23:59:59.999999999"}});
  ExpectRefused<LocalTime>(
      ParseLocalTime, {"", "2", "24:00", "21:60", "21:40:60", "21:40:32.", "21:40:32.1234567890",
                       "21:4032", "21:40Z", "214", "21.5"});
}

TEST(TemporalText, ZonedTimes) {
  ExpectRead<ZonedTime>(ParseZonedTime, {{"21:40:32.142+0100", "21:40:32.142+01:00"},
                                         {"214032.142Z", "21:40:32.142Z"},
                                         {"21:40:32+01:00", "21:40:32+01:00"},
                                         {"214032-0100", "21:40:32-01:00"},
                                         {"21:40-01:30", "21:40-01:30"},
                                         {"2140-00:00", "21:40Z"},
                                         {"2140-02", "21:40-02:00"},
                                         {"22+18:00", "22:00+18:00"},
                                         {"12:34:56+02:05:59", "12:34:56+02:05:59"},
                                         {"12:34:56-02:05:07", "12:34:56-02:05:07"},
                                         {"12:34", "12:34Z"}});
  ExpectRefused<ZonedTime>(ParseZonedTime, {"21:40+", "21:40+19:00", "21:40+18:00:01", "21:40+1",
                                            "21:40Z1", "21:40+01:60"});
}

TEST(TemporalText, LocalDateTimes) {
  ExpectRead<LocalDateTime>(ParseLocalDateTime,
                            {{"2015-07-21T21:40:32.142", "2015-07-21T21:40:32.142"},
                             {"2015-W30-2T214032.142", "2015-07-21T21:40:32.142"},
                             {"2015-202T21:40:32", "2015-07-21T21:40:32"},
                             {"2015T214032", "2015-01-01T21:40:32"},
                             {"20150721T21:40", "2015-07-21T21:40"},
                             {"2015-W30T2140", "2015-07-20T21:40"},
                             {"2015202T21", "2015-07-21T21:00"},
                             {"-999999999-01-01", "-999999999-01-01T00:00"},
                             {"+999999999-12-31T23:59:59", "+999999999-12-31T23:59:59"}});
  ExpectRefused<LocalDateTime>(ParseLocalDateTime,
                               {"2015-07-21T", "2015-07-21 21:40", "2015-07-21T21:40Z", "T21:40"});
}

TEST(TemporalText, ZonedDateTimes) {
  ExpectRead<ZonedDateTime>(
      ParseZonedDateTime,
      {{"2015-07-21T21:40:32.142+0100", "2015-07-21T21:40:32.142+01:00"},
       {"2015-W30-2T214032.142Z", "2015-07-21T21:40:32.142Z"},
       {"2015T214032-0100", "2015-01-01T21:40:32-01:00"},
       {"2015-W30T2140-00:00", "2015-07-20T21:40Z"},
       {"2015202T21+18:00", "2015-07-21T21:00+18:00"},
       {"2015-07-21T21:40:32.142[Europe/London]", "2015-07-21T21:40:32.142+01:00[Europe/London]"},
       {"2015-07-21T21:40:32.142+0100[Europe/London]",
        "2015-07-21T21:40:32.142+01:00[Europe/London]"},
       {"1850-07-21T21:40[Europe/Berlin]", "1850-07-21T21:40+00:53:28[Europe/Berlin]"},
       {"2017-10-29T02:30+01:00[Europe/Stockholm]", "2017-10-29T02:30+01:00[Europe/Stockholm]"},
       {"2017-10-29T02:30[Europe/Stockholm]", "2017-10-29T02:30+02:00[Europe/Stockholm]"}});
  ExpectRefused<ZonedDateTime>(
      ParseZonedDateTime,
      {"2015-07-21T21:40:32.142+0200[Europe/London]", "2015-07-21T21:40[Nowhere]",
       "2015-07-21T21:40[]", "2015-07-21T21:40+01:00[Europe/London", "2015-07-21T21:40+01:00x"});
}

TEST(TemporalText, Durations) {
  ExpectRead<Duration>(ParseDuration, {{"P14DT16H12M", "P14DT16H12M"},
                                       {"P5M1.5D", "P5M1DT12H"},
                                       {"P0.75M", "P22DT19H51M49.5S"},
                                       {"PT0.75M", "PT45S"},
                                       {"P2.5W", "P17DT12H"},
                                       {"P12Y5M14DT16H12M70S", "P12Y5M14DT16H13M10S"},
                                       {"P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"},
                                       {"P12Y5M-14DT16H", "P12Y5M-14DT16H"},
                                       {"PT-1.999S", "PT-1.999S"},
                                       {"PT-0.001S", "PT-0.001S"},
                                       {"P1DT-0.001S", "P1DT-0.001S"},
                                       {"PT-1M-0.001S", "PT-1M-0.001S"},
                                       {"P-1Y-8M", "P-1Y-8M"},
                                       {"PT0S", "PT0S"},
                                       {"PT9223372036854775S", "PT2562047788015H12M55S"}});
  ExpectRefused<Duration>(
      ParseDuration,
      {"", "P", "PT", "P1", "1D", "P1DT", "P1D1M", "P1M1M", "PT1D", "P1H", "P1.D", "P--1D",
       "P2012-13-02", "P2012-02-02T25:00", "PT99999999999999999999S", "P999999999999999999Y"});
}

TEST(TemporalText, EveryPrintedDurationReadsBack) {
  std::mt19937_64 engine(1);
  const auto below = [&](int64_t bound) {
    return static_cast<int64_t>(engine() % (2 * bound)) - bound;
  };
  for (int i = 0; i < 20'000; ++i) {
    const Duration d{below(100), below(100), below(200'000),
                     static_cast<int32_t>(engine() % 1'000'000'000)};
    const absl::StatusOr<Duration> read = ParseDuration(ToText(d));
    ASSERT_TRUE(read.ok()) << ToText(d);
    ASSERT_EQ(*read, d) << ToText(d);
  }
}

TEST(TemporalText, Offsets) {
  EXPECT_EQ(*ParseOffset("-00:30"), -1800);
  EXPECT_EQ(OffsetText(-1800), "-00:30");
  EXPECT_EQ(OffsetText(0), "Z");
  EXPECT_FALSE(ParseOffset("Europe/London").ok());
}

template <typename T>
void ExpectStable(absl::StatusOr<T> (*parse)(std::string_view), const std::string& text) {
  const absl::StatusOr<T> value = parse(text);
  if (!value.ok()) return;
  const absl::StatusOr<T> again = parse(ToText(*value));
  EXPECT_TRUE(again.ok() && *again == *value) << text << " printed as " << ToText(*value);
}

// Bytes of every kind never crash, and what is read prints as something that reads the same.
TEST(TemporalText, RandomTextIsReadOrRefused) {
  std::mt19937_64 engine(2);
  constexpr std::string_view kAlphabet = "0123456789-+:.,TWQPZ[]YMDHS ";
  for (int i = 0; i < 200'000; ++i) {
    std::string text;
    for (uint64_t n = engine() % 14; n > 0; --n) text += kAlphabet[engine() % kAlphabet.size()];
    ExpectStable<Date>(ParseDate, text);
    ExpectStable<ZonedTime>(ParseZonedTime, text);
    ExpectStable<ZonedDateTime>(ParseZonedDateTime, text);
    ExpectStable<Duration>(ParseDuration, "P" + text);
  }
}

}  // namespace
}  // namespace dossier
