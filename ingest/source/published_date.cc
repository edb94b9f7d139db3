#include "ingest/source/published_date.h"

#include <re2/re2.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"

namespace dossier {
namespace {

constexpr size_t kLongest = 200;  // bytes; a date is shorter

struct MonthName {
  std::string_view start;  // the letters that tell it, small
  int month;
};

// English, Spanish, French, German, Portuguese, Italian.
constexpr MonthName kMonths[] = {
    {"jan", 1},  {"ene", 1},  {"gen", 1},  {"jän", 1},  {"feb", 2},   {"fév", 2},   {"fev", 2},
    {"mar", 3},  {"mär", 3},  {"apr", 4},  {"abr", 4},  {"avr", 4},   {"may", 5},   {"mai", 5},
    {"mag", 5},  {"jun", 6},  {"juin", 6}, {"giu", 6},  {"jul", 7},   {"juil", 7},  {"lug", 7},
    {"aug", 8},  {"ago", 8},  {"aoû", 8},  {"sep", 9},  {"set", 9},   {"oct", 10},  {"okt", 10},
    {"out", 10}, {"ott", 10}, {"nov", 11}, {"dec", 12}, {"déc", 12},  {"dez", 12},  {"dic", 12}};

int MonthFromName(const std::string& word) {
  const std::string lower = absl::AsciiStrToLower(word);
  for (const MonthName& name : kMonths) {
    if (lower.compare(0, name.start.size(), name.start) == 0) return name.month;
  }
  return 0;
}

struct Day {
  int year = 0, month = 0, day = 0;
};

// ISO text, or nothing where there is no such day or no newspaper of that year.
std::string DayText(const Day& d) {
  const std::chrono::year_month_day day{std::chrono::year(d.year), std::chrono::month(d.month),
                                        std::chrono::day(d.day)};
  if (!day.ok() || d.year < 1600 || d.year > 2200) return "";
  return absl::StrFormat("%04d-%02d-%02d", d.year, d.month, d.day);
}

// `Z`, or hours and minutes from `+0530`, `-05:00`, `+01`; nothing for a zone whose offset is not told.
std::optional<std::string> OffsetText(std::string zone) {
  zone.erase(std::remove(zone.begin(), zone.end(), ':'), zone.end());
  if (zone == "Z" || zone == "z" || zone == "GMT" || zone == "UTC") return "Z";
  if (zone.size() == 3) zone += "00";
  if (zone.size() != 5) return std::nullopt;
  const std::string hours = zone.substr(1, 2), minutes = zone.substr(3);
  if (hours > "18" || minutes > "59") return std::nullopt;
  if (hours + minutes == "0000") return "Z";
  return zone.substr(0, 3) + ":" + minutes;
}

// The time of day with an offset found in `text`, as it goes behind a date; empty where there is none.
std::string TimeText(const std::string& text) {
  static const RE2 pattern(
      R"((?i)(?:^|[T\s,(])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?\s*)"
      R"(\(?(Z\b|GMT\b|UTC\b|[+-]\d{2}:?\d{2}|[+-]\d{2}\b)?)");
  int hour = 0, minute = 0;
  std::string second, half, zone;
  if (!RE2::PartialMatch(text, pattern, &hour, &minute, &second, &half, &zone)) return "";
  absl::AsciiStrToUpper(&zone);
  const std::optional<std::string> offset = OffsetText(zone);
  if (!half.empty()) {
    if (hour < 1 || hour > 12) return "";
    hour = hour % 12 + (absl::ascii_tolower(half[0]) == 'p' ? 12 : 0);
  }
  if (second.empty()) second = "00";
  if (!offset || hour > 23 || minute > 59 || second > "59") return "";
  return absl::StrFormat("T%02d:%02d:%s%s", hour, minute, second, *offset);
}

std::string FromEpoch(int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(seconds)};
  const sys_days midnight = floor<days>(time);
  const year_month_day day(midnight);
  const hh_mm_ss clock(time - midnight);
  return DayText({static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}),
                  static_cast<int>(unsigned{day.day()})}) +
         absl::StrFormat("T%02d:%02d:%02dZ", clock.hours().count(), clock.minutes().count(),
                         clock.seconds().count());
}

// Nothing but digits: a day, or time since 1970 between 1980 and 2200.
std::string FromDigits(const std::string& text) {
  int64_t number = 0;
  if (!absl::SimpleAtoi(text, &number)) return "";
  constexpr int64_t kFirst = 315'532'800, kLast = 7'258'118'400;
  if (text.size() == 8) {
    return DayText({static_cast<int>(number / 10000), static_cast<int>(number / 100 % 100),
                    static_cast<int>(number % 100)});
  }
  if (number >= kFirst && number < kLast) return FromEpoch(number);
  if (number / 1000 >= kFirst && number / 1000 < kLast) return FromEpoch(number / 1000);
  return "";
}

std::optional<Day> YearFirst(const std::string& text, std::string* rest) {
  static const RE2 dashed(R"(^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s,](.*)$))");
  static const RE2 packed(R"(^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(.*)$)");
  static const RE2 chinese(R"((\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日)");
  Day d;
  if (RE2::FullMatch(text, dashed, &d.year, &d.month, &d.day, rest)) return d;
  std::string hour, minute, second, zone;
  if (RE2::FullMatch(text, packed, &d.year, &d.month, &d.day, &hour, &minute, &second, &zone)) {
    *rest = hour + ":" + minute + ":" + second + zone;
    return d;
  }
  if (RE2::PartialMatch(text, chinese, &d.year, &d.month, &d.day)) return d;
  return std::nullopt;
}

std::optional<Day> MonthByName(const std::string& text) {
  static const RE2 day_first(
      R"((?:^|[^\d])(\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?[\s-]+(?:de[l]?\s+)?(\pL{3,12})\.?,?[\s-]+(?:de[l]?\s+)?(\d{4})(?:$|[^\d]))");
  static const RE2 month_first(
      R"((?:^|[^\pL])(\pL{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:$|[^\d]))");
  Day d;
  std::string month;
  if (!RE2::PartialMatch(text, day_first, &d.day, &month, &d.year) &&
      !RE2::PartialMatch(text, month_first, &month, &d.day, &d.year)) {
    return std::nullopt;
  }
  d.month = MonthFromName(month);
  if (d.month == 0) return std::nullopt;
  return d;
}

// `25/06/2025`, either way round where only one is possible; with dots the day comes first everywhere.
std::optional<Day> Numbers(const std::string& text) {
  static const RE2 pattern(R"(^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})(?:$|[\s,T]))");
  int a = 0, b = 0, year = 0;
  std::string mark;
  if (!RE2::PartialMatch(text, pattern, &a, &mark, &b, &year)) return std::nullopt;
  if (a > 12 || mark == "." || a == b) return Day{year, b, a};
  if (b > 12) return Day{year, a, b};
  return std::nullopt;
}

}  // namespace

std::string NormalizePublished(std::string_view given) {
  const std::string text(absl::StripAsciiWhitespace({given.data(), given.size()}));
  if (text.empty() || text.size() > kLongest) return "";
  if (text.find_first_not_of("0123456789") == std::string::npos) return FromDigits(text);
  std::string rest = text;
  std::optional<Day> day = YearFirst(text, &rest);
  if (!day) day = MonthByName(text);
  if (!day) day = Numbers(text);
  const std::string date = day ? DayText(*day) : "";
  return date.empty() ? "" : date + TimeText(rest);
}

}  // namespace dossier
