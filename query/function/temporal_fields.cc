#include "query/function/temporal_fields.h"

#include "absl/strings/str_cat.h"
#include "graph/value/calendar.h"
#include "query/function/function_error.h"
#include "query/function/kind_set.h"

namespace dossier {
namespace {

struct FieldRule {
  std::string_view name;
  int64_t low;
  int64_t high;
};

// By TemporalField. Upper bounds that depend on other fields are checked where these are known.
constexpr std::array<FieldRule, kTemporalFieldCount> kRules = {{
    {"year", kMinYear, kMaxYear},
    {"quarter", 1, 4},
    {"month", 1, 12},
    {"week", 1, 53},
    {"day", 1, 31},
    {"dayOfWeek", 1, 7},
    {"dayOfQuarter", 1, 92},
    {"ordinalDay", 1, 366},
    {"hour", 0, 23},
    {"minute", 0, 59},
    {"second", 0, 59},
    {"millisecond", 0, 999},
    {"microsecond", 0, 999'999},
    {"nanosecond", 0, 999'999'999},
    {"epochSeconds", -31'557'014'167'219'200, 31'556'889'864'403'199},
    {"epochMillis", INT64_MIN, INT64_MAX},
}};

absl::Status Wrong(std::string_view key, const Value& value, std::string_view wanted) {
  return ArgumentErrorAtRuntime(
      "InvalidArgumentValue", absl::StrCat("'", std::string(key), "' must be ", std::string(wanted),
                                           ", not ", Shown(value)));
}

absl::Status CheckTemporal(std::string_view key, const Value& value) {
  return kInstants.Has(value.kind()) ? absl::OkStatus() : Wrong(key, value, "a date or time");
}

std::optional<size_t> FindRule(std::string_view key) {
  for (size_t i = 0; i < kRules.size(); ++i) {
    if (kRules[i].name == key) return i;
  }
  return std::nullopt;
}

}  // namespace

std::string_view TemporalFieldName(TemporalField field) {
  return kRules[static_cast<size_t>(field)].name;
}

bool TemporalFields::HasAnyOf(TemporalField first, TemporalField last) const {
  for (auto i = static_cast<size_t>(first); i <= static_cast<size_t>(last); ++i) {
    if (fields_[i]) return true;
  }
  return false;
}

absl::Status TemporalFields::Set(std::string_view key, const Value& value) {
  if (key == "timezone") {
    if (value.kind() != ValueKind::kString) return Wrong(key, value, "a string");
    timezone_ = value.string();
    return absl::OkStatus();
  }
  if (key == "date" || key == "time" || key == "datetime") {
    (key == "date" ? date_ : key == "time" ? time_ : datetime_) = value;
    return CheckTemporal(key, value);
  }
  const std::optional<size_t> index = FindRule(key);
  if (!index) {
    return ArgumentErrorAtRuntime(
        "InvalidArgumentValue",
        absl::StrCat("A date or time has no field '", std::string(key), "'"));
  }
  const FieldRule& rule = kRules[*index];
  if (value.kind() != ValueKind::kInteger) return Wrong(key, value, "an integer");
  if (value.integer() < rule.low || value.integer() > rule.high) {
    return Wrong(key, value, absl::StrCat("between ", rule.low, " and ", rule.high));
  }
  fields_[*index] = value.integer();
  return absl::OkStatus();
}

absl::StatusOr<TemporalFields> TemporalFields::Read(const Map& map) {
  TemporalFields fields;
  for (const auto& [key, value] : map) {
    if (value.is_null()) continue;
    if (absl::Status status = fields.Set(key, value); !status.ok()) return status;
  }
  return fields;
}

}  // namespace dossier
