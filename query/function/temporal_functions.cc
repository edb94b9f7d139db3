#include <utility>

#include "graph/value/calendar.h"
#include "graph/value/temporal_parts.h"
#include "query/function/function_error.h"
#include "query/function/function_families.h"
#include "query/function/temporal_construct.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

// {timezone: 'X'} alone asks for the current moment there.
bool IsZoneOnly(const Map& map) {
  return map.empty() || (map.size() == 1 && map.begin()->first == "timezone");
}

Result FromMapOrNow(ValueKind kind, const Map& map, const StatementClock& clock) {
  if (!IsZoneOnly(map)) return InstantFromMap(kind, map, clock);
  const Value* zone = map.empty() ? nullptr : &map.begin()->second;
  if (zone != nullptr && zone->kind() != ValueKind::kString)
    return InstantFromMap(kind, map, clock);
  return InstantFromClock(kind, clock, zone == nullptr ? "" : zone->string());
}

template <ValueKind kKind>
Result Make(Arguments a, FunctionContext& context) {
  if (a.empty()) return InstantFromClock(kKind, context.clock, "");
  switch (a[0].kind()) {
    case ValueKind::kMap:
      return FromMapOrNow(kKind, a[0].map(), context.clock);
    case ValueKind::kString:
      return InstantFromText(kKind, a[0].string());
    default:
      return InstantFromInstant(kKind, a[0]);
  }
}

std::string_view ZoneText(Arguments a) {
  return a.empty() ? std::string_view() : std::string_view(a[0].string());
}

template <ValueKind kKind>
Result AtStatement(Arguments a, FunctionContext& context) {
  return InstantFromClock(kKind, context.clock, ZoneText(a));
}

template <ValueKind kKind>
Result AtThisMoment(Arguments a, FunctionContext&) {
  return InstantFromClock(kKind, StatementClock::Now(), ZoneText(a));
}

template <ValueKind kKind>
Result Truncate(Arguments a, FunctionContext& context) {
  static const Map* const kNothing = new Map();
  return TruncatedInstant(kKind, a[0].string(), a[1], a.size() > 2 ? a[2].map() : *kNothing,
                          context.clock);
}

Result Epoch(int64_t seconds, int64_t nanos) {
  const int64_t carried = seconds + FloorDivide(nanos, kNanosPerSecond);
  if (carried < kMinDays * kSecondsPerDay || carried >= (kMaxDays + 1) * kSecondsPerDay) {
    return ArgumentErrorAtRuntime("NumberOutOfRange",
                                  "The moment lies outside the years -999999999 to 999999999");
  }
  return Value(
      ZonedDateTime{carried, static_cast<int32_t>(FloorModulo(nanos, kNanosPerSecond)), 0, ""});
}

Result FromEpoch(Arguments a, FunctionContext&) {
  constexpr int64_t kHuge = int64_t{1} << 60;
  if (a[0].integer() > kHuge || a[0].integer() < -kHuge) return Epoch(kHuge, 0);
  return Epoch(a[0].integer(), a[1].integer());
}

Result FromEpochMillis(Arguments a, FunctionContext&) {
  return Epoch(FloorDivide(a[0].integer(), 1000), FloorModulo(a[0].integer(), 1000) * 1'000'000);
}

// The names and texts of the six functions that each type has.
struct TypeTexts {
  std::string_view make, make_signature, make_description;
  std::string_view statement, statement_signature;
  std::string_view transaction, transaction_signature;
  std::string_view realtime, realtime_signature;
  std::string_view truncate, truncate_signature;
};

constexpr std::string_view kAtStatement =
    "The moment at which the statement began, there or in UTC.";
constexpr std::string_view kAtTransaction =
    "The moment at which the transaction began, which is that of the statement.";
constexpr std::string_view kRealtime =
    "The moment at which the function is called, there or in UTC.";
constexpr std::string_view kTruncate =
    "x cut down to a unit from 'millennium' to 'microsecond', then overridden by the fields of the "
    "map.";

FunctionInfo Clock(std::string_view name, std::string_view signature, std::string_view description,
                   FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 0,
          .max_arguments = 1,
          .kinds = {KindSet(ValueKind::kString)},
          .body = body};
}

template <ValueKind kKind>
void AppendType(const TypeTexts& texts, std::vector<FunctionInfo>* all) {
  const KindSet sources = kInstants | ValueKind::kMap | ValueKind::kString;
  all->push_back({.name = texts.make,
                  .signature = texts.make_signature,
                  .description = texts.make_description,
                  .min_arguments = 0,
                  .max_arguments = 1,
                  .kinds = {sources},
                  .body = Make<kKind>});
  all->push_back(
      Clock(texts.statement, texts.statement_signature, kAtStatement, AtStatement<kKind>));
  all->push_back(
      Clock(texts.transaction, texts.transaction_signature, kAtTransaction, AtStatement<kKind>));
  all->push_back(Clock(texts.realtime, texts.realtime_signature, kRealtime, AtThisMoment<kKind>));
  all->back().deterministic = false;
  all->push_back({.name = texts.truncate,
                  .signature = texts.truncate_signature,
                  .description = kTruncate,
                  .min_arguments = 2,
                  .max_arguments = 3,
                  .kinds = {ValueKind::kString, kInstants, ValueKind::kMap},
                  .body = Truncate<kKind>});
}

constexpr TypeTexts kDateTexts = {
    "date",
    "date(x :: MAP | STRING | INSTANT = now) :: DATE",
    "A day from {year, month, day} (or week, quarter, ordinalDay), from text such as '2015-07-21', "
    "or of another value.",
    "date.statement",
    "date.statement(zone :: STRING = 'Z') :: DATE",
    "date.transaction",
    "date.transaction(zone :: STRING = 'Z') :: DATE",
    "date.realtime",
    "date.realtime(zone :: STRING = 'Z') :: DATE",
    "date.truncate",
    "date.truncate(unit :: STRING, x :: INSTANT, fields :: MAP = {}) :: DATE"};
constexpr TypeTexts kLocalTimeTexts = {
    "localtime",
    "localtime(x :: MAP | STRING | INSTANT = now) :: LOCAL TIME",
    "A time of day without a zone, from {hour, minute, second, nanosecond}, text such as "
    "'21:40:32', or another value.",
    "localtime.statement",
    "localtime.statement(zone :: STRING = 'Z') :: LOCAL TIME",
    "localtime.transaction",
    "localtime.transaction(zone :: STRING = 'Z') :: LOCAL TIME",
    "localtime.realtime",
    "localtime.realtime(zone :: STRING = 'Z') :: LOCAL TIME",
    "localtime.truncate",
    "localtime.truncate(unit :: STRING, x :: INSTANT, fields :: MAP = {}) :: LOCAL TIME"};
constexpr TypeTexts kTimeTexts = {
    "time",
    "time(x :: MAP | STRING | INSTANT = now) :: TIME",
    "A time of day at an offset from UTC, from {hour, minute, second, timezone}, text such as "
    "'21:40+01:00', or another value.",
    "time.statement",
    "time.statement(zone :: STRING = 'Z') :: TIME",
    "time.transaction",
    "time.transaction(zone :: STRING = 'Z') :: TIME",
    "time.realtime",
    "time.realtime(zone :: STRING = 'Z') :: TIME",
    "time.truncate",
    "time.truncate(unit :: STRING, x :: INSTANT, fields :: MAP = {}) :: TIME"};
constexpr TypeTexts kLocalDateTimeTexts = {
    "localdatetime",
    "localdatetime(x :: MAP | STRING | INSTANT = now) :: LOCAL DATETIME",
    "A day and time without a zone, from a map, text such as '2015-07-21T21:40', or another value.",
    "localdatetime.statement",
    "localdatetime.statement(zone :: STRING = 'Z') :: LOCAL DATETIME",
    "localdatetime.transaction",
    "localdatetime.transaction(zone :: STRING = 'Z') :: LOCAL DATETIME",
    "localdatetime.realtime",
    "localdatetime.realtime(zone :: STRING = 'Z') :: LOCAL DATETIME",
    "localdatetime.truncate",
    "localdatetime.truncate(unit :: STRING, x :: INSTANT, fields :: MAP = {}) :: LOCAL DATETIME"};
constexpr TypeTexts kDateTimeTexts = {
    "datetime",
    "datetime(x :: MAP | STRING | INSTANT = now) :: DATETIME",
    "An instant in a zone, from a map, text such as '2015-07-21T21:40+02:00[Europe/Stockholm]', or "
    "another value.",
    "datetime.statement",
    "datetime.statement(zone :: STRING = 'Z') :: DATETIME",
    "datetime.transaction",
    "datetime.transaction(zone :: STRING = 'Z') :: DATETIME",
    "datetime.realtime",
    "datetime.realtime(zone :: STRING = 'Z') :: DATETIME",
    "datetime.truncate",
    "datetime.truncate(unit :: STRING, x :: INSTANT, fields :: MAP = {}) :: DATETIME"};

}  // namespace

std::vector<FunctionInfo> TemporalFunctions() {
  std::vector<FunctionInfo> all;
  AppendType<ValueKind::kDate>(kDateTexts, &all);
  AppendType<ValueKind::kLocalTime>(kLocalTimeTexts, &all);
  AppendType<ValueKind::kZonedTime>(kTimeTexts, &all);
  AppendType<ValueKind::kLocalDateTime>(kLocalDateTimeTexts, &all);
  AppendType<ValueKind::kZonedDateTime>(kDateTimeTexts, &all);
  const KindSet whole = ValueKind::kInteger;
  all.push_back(
      {.name = "datetime.fromepoch",
       .signature = "datetime.fromepoch(seconds :: INTEGER, nanoseconds :: INTEGER) :: DATETIME",
       .description = "The instant so long after 1970-01-01T00:00Z.",
       .min_arguments = 2,
       .max_arguments = 2,
       .kinds = {whole, whole},
       .body = FromEpoch});
  all.push_back({.name = "datetime.fromepochmillis",
                 .signature = "datetime.fromepochmillis(milliseconds :: INTEGER) :: DATETIME",
                 .description = "The instant so many milliseconds after 1970-01-01T00:00Z.",
                 .min_arguments = 1,
                 .max_arguments = 1,
                 .kinds = {whole},
                 .body = FromEpochMillis});
  return all;
}

}  // namespace dossier
