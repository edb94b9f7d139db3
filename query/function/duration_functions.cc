#include <array>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/duration_build.h"
#include "graph/value/temporal_text.h"
#include "query/function/duration_between.h"
#include "query/function/function_error.h"
#include "query/function/function_families.h"
#include "query/function/number_argument.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

struct DurationField {
  std::string_view name;
  void (DurationBuilder::*add)(long double);
  long double factor;
};

constexpr std::array<DurationField, 11> kFields = {{
    {"years", &DurationBuilder::AddMonths, 12},
    {"quarters", &DurationBuilder::AddMonths, 3},
    {"months", &DurationBuilder::AddMonths, 1},
    {"weeks", &DurationBuilder::AddDays, 7},
    {"days", &DurationBuilder::AddDays, 1},
    {"hours", &DurationBuilder::AddSeconds, 3600},
    {"minutes", &DurationBuilder::AddSeconds, 60},
    {"seconds", &DurationBuilder::AddSeconds, 1},
    {"milliseconds", &DurationBuilder::AddNanos, 1'000'000},
    {"microseconds", &DurationBuilder::AddNanos, 1'000},
    {"nanoseconds", &DurationBuilder::AddNanos, 1},
}};

absl::Status AddField(std::string_view name, const Value& amount, DurationBuilder* builder) {
  for (const DurationField& field : kFields) {
    if (field.name != name) continue;
    if (!amount.is_number()) {
      return ArgumentErrorAtRuntime(
          "InvalidArgumentValue",
          absl::StrCat("'", std::string(name), "' must be a number, not ", Shown(amount)));
    }
    const long double number = amount.kind() == ValueKind::kInteger
                                   ? static_cast<long double>(amount.integer())
                                   : static_cast<long double>(amount.floating());
    (builder->*field.add)(number * field.factor);
    return absl::OkStatus();
  }
  return ArgumentErrorAtRuntime("InvalidArgumentValue",
                                absl::StrCat("A duration has no field '", std::string(name), "'"));
}

Result Checked(absl::StatusOr<Duration> duration) {
  if (!duration.ok()) return AsArgumentError(duration.status());
  return Value(*duration);
}

Result FromMap(const Map& map) {
  DurationBuilder builder;
  for (const auto& [key, amount] : map) {
    if (amount.is_null()) continue;
    if (absl::Status status = AddField(key, amount, &builder); !status.ok()) return status;
  }
  return Checked(builder.Build());
}

Result MakeDuration(Arguments a, FunctionContext&) {
  if (a[0].kind() == ValueKind::kDuration) return a[0];
  return a[0].kind() == ValueKind::kMap ? FromMap(a[0].map())
                                        : Checked(ParseDuration(a[0].string()));
}

template <BetweenUnit kUnit>
Result Between(Arguments a, FunctionContext&) {
  return Checked(DurationBetween(a[0], a[1], kUnit));
}

FunctionInfo BetweenInfo(std::string_view name, std::string_view signature,
                         std::string_view description, FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 2,
          .max_arguments = 2,
          .kinds = {kInstants, kInstants},
          .body = body};
}

}  // namespace

std::vector<FunctionInfo> DurationFunctions() {
  return {
      {.name = "duration",
       .signature = "duration(x :: MAP | STRING) :: DURATION",
       .description = "A duration from {years, quarters, months, weeks, days, hours, minutes, "
                      "seconds, milliseconds, "
                      "microseconds, nanoseconds} or from text such as 'P1Y2M10DT2H30M'.",
       .min_arguments = 1,
       .max_arguments = 1,
       .kinds = {KindSet(ValueKind::kMap) | ValueKind::kString | ValueKind::kDuration},
       .body = MakeDuration},
      BetweenInfo("duration.between",
                  "duration.between(from :: INSTANT, to :: INSTANT) :: DURATION",
                  "From one to the other in months, days and seconds.", Between<BetweenUnit::kAll>),
      BetweenInfo("duration.inDays", "duration.inDays(from :: INSTANT, to :: INSTANT) :: DURATION",
                  "From one to the other in whole days.", Between<BetweenUnit::kDays>),
      BetweenInfo("duration.inMonths",
                  "duration.inMonths(from :: INSTANT, to :: INSTANT) :: DURATION",
                  "From one to the other in whole months.", Between<BetweenUnit::kMonths>),
      BetweenInfo("duration.inSeconds",
                  "duration.inSeconds(from :: INSTANT, to :: INSTANT) :: DURATION",
                  "From one to the other in seconds.", Between<BetweenUnit::kSeconds>),
  };
}

}  // namespace dossier
