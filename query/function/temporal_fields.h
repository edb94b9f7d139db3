// The map from which a temporal value is made: {year: 1984, month: 10, day: 11, hour: 12, timezone:
// 'Europe/Stockholm'}.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

enum class TemporalField : uint8_t {
  kYear,
  kQuarter,
  kMonth,
  kWeek,
  kDay,
  kDayOfWeek,
  kDayOfQuarter,
  kOrdinalDay,
  kHour,
  kMinute,
  kSecond,
  kMillisecond,
  kMicrosecond,
  kNanosecond,
  kEpochSeconds,
  kEpochMillis,
};
inline constexpr size_t kTemporalFieldCount = 16;

// What a map says, before anything is made of it.
class TemporalFields {
 public:
  // ArgumentError for a key that is none of a temporal value, and for a value of the wrong type or
  // out of range.
  static absl::StatusOr<TemporalFields> Read(const Map& map);

  std::optional<int64_t> Get(TemporalField field) const {
    return fields_[static_cast<size_t>(field)];
  }
  int64_t Get(TemporalField field, int64_t otherwise) const {
    return Get(field).value_or(otherwise);
  }
  bool Has(TemporalField field) const { return Get(field).has_value(); }
  bool HasAnyOf(TemporalField first, TemporalField last) const;
  bool has_date_fields() const {
    return HasAnyOf(TemporalField::kYear, TemporalField::kOrdinalDay);
  }
  bool has_time_fields() const {
    return HasAnyOf(TemporalField::kHour, TemporalField::kNanosecond);
  }

  // Temporal values to start from; null where not given.
  const Value& date() const { return date_; }
  const Value& time() const { return time_; }
  const Value& datetime() const { return datetime_; }
  const std::optional<std::string>& timezone() const { return timezone_; }

 private:
  absl::Status Set(std::string_view key, const Value& value);
  std::array<std::optional<int64_t>, kTemporalFieldCount> fields_;
  Value date_;
  Value time_;
  Value datetime_;
  std::optional<std::string> timezone_;
};

std::string_view TemporalFieldName(TemporalField field);

}  // namespace dossier
