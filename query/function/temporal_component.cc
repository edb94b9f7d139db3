#include "query/function/temporal_component.h"

#include <array>
#include <optional>

#include "absl/strings/str_cat.h"
#include "graph/value/calendar.h"
#include "graph/value/temporal_parts.h"
#include "graph/value/temporal_text.h"
#include "query/function/function_error.h"
#include "query/function/temporal_pieces.h"

namespace dossier {
namespace {

struct NumberPart {
  std::string_view name;
  int64_t (*of)(int64_t);
};

// Of days since 1970-01-01.
constexpr std::array<NumberPart, 12> kDayParts = {{
    {"year", [](int64_t d) { return CivilFromDays(d).year; }},
    {"quarter", [](int64_t d) { return int64_t{Quarter(d)}; }},
    {"month", [](int64_t d) { return int64_t{CivilFromDays(d).month}; }},
    {"week", [](int64_t d) { return int64_t{WeekFromDays(d).week}; }},
    {"weekYear", [](int64_t d) { return WeekFromDays(d).year; }},
    {"day", [](int64_t d) { return int64_t{CivilFromDays(d).day}; }},
    {"dayOfMonth", [](int64_t d) { return int64_t{CivilFromDays(d).day}; }},
    {"ordinalDay", [](int64_t d) { return int64_t{OrdinalDay(d)}; }},
    {"dayOfYear", [](int64_t d) { return int64_t{OrdinalDay(d)}; }},
    {"weekDay", [](int64_t d) { return int64_t{DayOfWeek(d)}; }},
    {"dayOfWeek", [](int64_t d) { return int64_t{DayOfWeek(d)}; }},
    {"dayOfQuarter", [](int64_t d) { return int64_t{DayOfQuarter(d)}; }},
}};

// Of nanoseconds since midnight.
constexpr std::array<NumberPart, 6> kTimeParts = {{
    {"hour", [](int64_t n) { return n / (3600 * kNanosPerSecond); }},
    {"minute", [](int64_t n) { return n / (60 * kNanosPerSecond) % 60; }},
    {"second", [](int64_t n) { return n / kNanosPerSecond % 60; }},
    {"millisecond", [](int64_t n) { return n % kNanosPerSecond / 1'000'000; }},
    {"microsecond", [](int64_t n) { return n % kNanosPerSecond / 1'000; }},
    {"nanosecond", [](int64_t n) { return n % kNanosPerSecond; }},
}};

template <size_t kCount>
std::optional<Value> Find(const std::array<NumberPart, kCount>& parts, std::string_view name,
                          int64_t of) {
  for (const NumberPart& part : parts) {
    if (part.name == name) return Value(part.of(of));
  }
  return std::nullopt;
}

std::optional<Value> ZonePart(const Zone& zone, std::string_view name) {
  if (name == "timezone") return Value(zone.name.empty() ? OffsetText(zone.offset) : zone.name);
  if (name == "offset") return Value(OffsetText(zone.offset));
  if (name == "offsetMinutes") return Value(int64_t{zone.offset / 60});
  if (name == "offsetSeconds") return Value(int64_t{zone.offset});
  return std::nullopt;
}

std::optional<Value> EpochPart(const ZonedDateTime& t, std::string_view name) {
  if (name == "epochSeconds") return Value(t.seconds);
  if (name == "epochMillis") return Value(t.seconds * 1000 + t.nanos / 1'000'000);
  return std::nullopt;
}

std::optional<Value> InstantPart(const Value& value, std::string_view name) {
  const TemporalPieces pieces = PiecesOf(value);
  std::optional<Value> part;
  if (pieces.days) part = Find(kDayParts, name, *pieces.days);
  if (!part && pieces.nanos) part = Find(kTimeParts, name, *pieces.nanos);
  if (!part && pieces.zone) part = ZonePart(*pieces.zone, name);
  if (!part && value.kind() == ValueKind::kZonedDateTime)
    part = EpochPart(value.zoned_date_time(), name);
  return part;
}

struct DurationPart {
  std::string_view name;
  int64_t (*of)(const Duration&);
};

constexpr std::array<DurationPart, 20> kDurationParts = {{
    {"years", [](const Duration& d) { return d.months / 12; }},
    {"quarters", [](const Duration& d) { return d.months / 3; }},
    {"months", [](const Duration& d) { return d.months; }},
    {"weeks", [](const Duration& d) { return d.days / 7; }},
    {"days", [](const Duration& d) { return d.days; }},
    {"hours", [](const Duration& d) { return d.seconds / 3600; }},
    {"minutes", [](const Duration& d) { return d.seconds / 60; }},
    {"seconds", [](const Duration& d) { return d.seconds; }},
    {"milliseconds", [](const Duration& d) { return d.seconds * 1'000 + d.nanos / 1'000'000; }},
    {"microseconds", [](const Duration& d) { return d.seconds * 1'000'000 + d.nanos / 1'000; }},
    {"nanoseconds", [](const Duration& d) { return d.seconds * kNanosPerSecond + d.nanos; }},
    {"quartersOfYear", [](const Duration& d) { return d.months % 12 / 3; }},
    {"monthsOfYear", [](const Duration& d) { return d.months % 12; }},
    {"monthsOfQuarter", [](const Duration& d) { return d.months % 3; }},
    {"daysOfWeek", [](const Duration& d) { return d.days % 7; }},
    {"minutesOfHour", [](const Duration& d) { return d.seconds / 60 % 60; }},
    {"secondsOfMinute", [](const Duration& d) { return d.seconds % 60; }},
    {"millisecondsOfSecond", [](const Duration& d) { return int64_t{d.nanos / 1'000'000}; }},
    {"microsecondsOfSecond", [](const Duration& d) { return int64_t{d.nanos / 1'000}; }},
    {"nanosecondsOfSecond", [](const Duration& d) { return int64_t{d.nanos}; }},
}};

// The largest duration whose nanoseconds fit; seconds beyond would wrap.
bool Overflows(const Duration& d, std::string_view name) {
  const int64_t factor = name == "milliseconds"   ? 1'000
                         : name == "microseconds" ? 1'000'000
                         : name == "nanoseconds"  ? kNanosPerSecond
                                                  : 1;
  return d.seconds > INT64_MAX / factor - 1 || d.seconds < INT64_MIN / factor + 1;
}

absl::StatusOr<Value> DurationPartOf(const Duration& d, const DurationPart& part) {
  if (Overflows(d, part.name)) {
    return ArithmeticErrorAtRuntime(
        "IntegerOverflow",
        absl::StrCat("The ", std::string(part.name), " of the duration do not fit into 64 bits"));
  }
  return Value(part.of(d));
}

}  // namespace

absl::StatusOr<Value> TemporalComponent(const Value& value, std::string_view name) {
  if (value.kind() == ValueKind::kDuration) {
    for (const DurationPart& part : kDurationParts) {
      if (part.name == name) return DurationPartOf(value.duration(), part);
    }
  } else if (std::optional<Value> part = InstantPart(value, name)) {
    return *std::move(part);
  }
  return ArgumentErrorAtRuntime("InvalidArgumentValue",
                                absl::StrCat("A ", std::string(KindName(value.kind())),
                                             " has no component '", std::string(name), "'"));
}

}  // namespace dossier
