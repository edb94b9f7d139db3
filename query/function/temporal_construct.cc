#include "query/function/temporal_construct.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/calendar.h"
#include "graph/value/temporal_parts.h"
#include "graph/value/temporal_text.h"
#include "query/function/date_build.h"
#include "query/function/function_error.h"
#include "query/function/temporal_fields.h"
#include "query/function/temporal_join.h"
#include "query/function/temporal_override.h"

namespace dossier {
namespace {

using Field = TemporalField;

absl::Status Invalid(std::string message) {
  return ArgumentErrorAtRuntime("InvalidArgumentValue", message);
}

absl::Status Missing(std::string_view what, const Value& source) {
  return Invalid(absl::StrCat("A ", std::string(KindName(source.kind())), " has no ",
                              std::string(what), ": ", Shown(source)));
}

// What `date`, `time` and `datetime` give to start from. The zone is that of the time.
absl::StatusOr<TemporalPieces> BaseOf(const TemporalFields& fields) {
  TemporalPieces base;
  if (!fields.datetime().is_null()) base = PiecesOf(fields.datetime());
  if (!fields.date().is_null()) {
    base.days = PiecesOf(fields.date()).days;
    if (!base.days) return Missing("day", fields.date());
  }
  if (!fields.time().is_null()) {
    const TemporalPieces pieces = PiecesOf(fields.time());
    if (!pieces.nanos) return Missing("time of day", fields.time());
    base.nanos = pieces.nanos;
    base.zone = pieces.zone;
  }
  return base;
}

// Day and time by the fields over the base, as far as the kind has them; the zone of the base.
absl::StatusOr<TemporalPieces> Overridden(ValueKind kind, const TemporalFields& fields,
                                          const TemporalPieces& base, Subseconds subseconds) {
  TemporalPieces pieces;
  pieces.zone = base.zone;
  // A time of day has an offset only: that of the value which the time is taken from.
  if (pieces.zone && !HasDay(kind)) pieces.zone->name.clear();
  if (HasDay(kind)) {
    absl::StatusOr<int64_t> days = BuildDate(fields, base.days);
    if (!days.ok()) return days.status();
    pieces.days = *days;
  } else if (fields.has_date_fields()) {
    return Invalid("A time of day has no fields of a date");
  }
  if (HasTime(kind)) {
    absl::StatusOr<int64_t> nanos = BuildTime(fields, base.nanos, subseconds);
    if (!nanos.ok()) return nanos.status();
    pieces.nanos = *nanos;
  } else if (fields.has_time_fields()) {
    return Invalid("A date has no fields of a time of day");
  }
  return pieces;
}

bool HasZone(ValueKind kind) {
  return kind == ValueKind::kZonedTime || kind == ValueKind::kZonedDateTime;
}

// The value at its own zone, then told in another: the instant stays.
absl::StatusOr<Value> Moved(const Value& t, const Zone& zone, const StatementClock& now) {
  if (t.kind() == ValueKind::kZonedDateTime) {
    absl::StatusOr<ZonedDateTime> moved = AtInstant(t.zoned_date_time(), zone);
    if (!moved.ok()) return AsArgumentError(moved.status());
    return Value(*std::move(moved));
  }
  absl::StatusOr<Value> target =
      JoinPieces(ValueKind::kZonedTime, {std::nullopt, 0, zone}, now.seconds);
  if (!target.ok()) return target;
  const int32_t offset = target->zoned_time().offset;
  const ZonedTime time = t.zoned_time();
  return Value(ZonedTime{
      FloorModulo(time.nanos + (offset - time.offset) * kNanosPerSecond, kNanosPerDay), offset});
}

absl::StatusOr<Value> FromPieces(ValueKind kind, const TemporalFields& fields,
                                 TemporalPieces pieces, bool keep_clock,
                                 const StatementClock& now) {
  if (!fields.timezone()) return JoinPieces(kind, pieces, now.seconds);
  if (!HasZone(kind)) return Invalid("A value without a zone cannot have a 'timezone'");
  absl::StatusOr<Zone> zone = ReadZone(*fields.timezone());
  if (!zone.ok()) return zone.status();
  if (keep_clock || !pieces.zone) {
    pieces.zone = *std::move(zone);
    return JoinPieces(kind, pieces, now.seconds);
  }
  absl::StatusOr<Value> t = JoinPieces(kind, pieces, now.seconds);
  return t.ok() ? Moved(*t, *zone, now) : t;
}

// {epochSeconds: 416779, nanosecond: 5} and the like.
absl::StatusOr<Value> FromEpoch(const TemporalFields& fields) {
  if (fields.has_date_fields() || fields.HasAnyOf(Field::kHour, Field::kSecond)) {
    return Invalid(
        "epochSeconds and epochMillis go with fractions of a second and 'timezone' only");
  }
  absl::StatusOr<int64_t> fraction = BuildTime(fields, 0, Subseconds::kReplace);
  if (!fraction.ok()) return fraction.status();
  const int64_t millis = fields.Get(Field::kEpochMillis, 0);
  const int64_t nanos = FloorModulo(millis, 1000) * 1'000'000 + *fraction;
  ZonedDateTime t;
  t.seconds = fields.Get(Field::kEpochSeconds, FloorDivide(millis, 1000)) + nanos / kNanosPerSecond;
  t.nanos = static_cast<int32_t>(nanos % kNanosPerSecond);
  absl::StatusOr<Zone> zone = ReadZone(fields.timezone().value_or("Z"));
  if (!zone.ok()) return zone.status();
  absl::StatusOr<ZonedDateTime> moved = AtInstant(t, *zone);
  if (!moved.ok()) return AsArgumentError(moved.status());
  return Value(*std::move(moved));
}

template <typename T>
absl::StatusOr<Value> Parsed(absl::StatusOr<T> parsed) {
  if (!parsed.ok()) return AsArgumentError(parsed.status());
  return Value(*std::move(parsed));
}

}  // namespace

absl::StatusOr<Value> InstantFromMap(ValueKind kind, const Map& map, const StatementClock& now) {
  absl::StatusOr<TemporalFields> fields = TemporalFields::Read(map);
  if (!fields.ok()) return fields.status();
  if (fields->HasAnyOf(Field::kEpochSeconds, Field::kEpochMillis)) {
    return kind == ValueKind::kZonedDateTime ? FromEpoch(*fields)
                                             : Invalid("Only datetime() takes seconds since 1970");
  }
  absl::StatusOr<TemporalPieces> base = BaseOf(*fields);
  if (!base.ok()) return base.status();
  absl::StatusOr<TemporalPieces> pieces = Overridden(kind, *fields, *base, Subseconds::kReplace);
  if (!pieces.ok()) return pieces.status();
  return FromPieces(kind, *fields, *std::move(pieces), /*keep_clock=*/false, now);
}

absl::StatusOr<Value> InstantFromText(ValueKind kind, std::string_view text) {
  switch (kind) {
    case ValueKind::kDate:
      return Parsed(ParseDate(text));
    case ValueKind::kLocalTime:
      return Parsed(ParseLocalTime(text));
    case ValueKind::kZonedTime:
      return Parsed(ParseZonedTime(text));
    case ValueKind::kLocalDateTime:
      return Parsed(ParseLocalDateTime(text));
    default:
      return Parsed(ParseZonedDateTime(text));
  }
}

absl::StatusOr<Value> InstantFromInstant(ValueKind kind, const Value& instant) {
  if (instant.kind() == kind) return instant;
  TemporalPieces pieces = PiecesOf(instant);
  if (HasDay(kind) && !pieces.days) return Missing("day", instant);
  if (HasTime(kind) && HasDay(kind) && !pieces.nanos) pieces.nanos = 0;
  if (HasTime(kind) && !pieces.nanos) return Missing("time of day", instant);
  // The offset on that day, where only the time is wanted.
  const bool named = pieces.zone && !pieces.zone->name.empty();
  return JoinPieces(kind, pieces, named ? instant.zoned_date_time().seconds : 0);
}

absl::StatusOr<Value> InstantFromClock(ValueKind kind, const StatementClock& clock,
                                       std::string_view zone) {
  absl::StatusOr<Zone> read = ReadZone(zone.empty() ? "Z" : zone);
  if (!read.ok()) return read.status();
  absl::StatusOr<ZonedDateTime> now = AtInstant({clock.seconds, clock.nanos, 0, ""}, *read);
  if (!now.ok()) return AsArgumentError(now.status());
  return InstantFromInstant(kind, Value(*std::move(now)));
}

absl::StatusOr<Value> OverriddenInstant(ValueKind kind, const TemporalPieces& base, const Map& map,
                                        const StatementClock& now) {
  absl::StatusOr<TemporalFields> fields = TemporalFields::Read(map);
  if (!fields.ok()) return fields.status();
  absl::StatusOr<TemporalPieces> pieces = Overridden(kind, *fields, base, Subseconds::kAdd);
  if (!pieces.ok()) return pieces.status();
  return FromPieces(kind, *fields, *std::move(pieces), /*keep_clock=*/true, now);
}

}  // namespace dossier
