#include <array>
#include <optional>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/value/calendar.h"
#include "graph/value/duration_build.h"
#include "graph/value/temporal_scan.h"
#include "graph/value/temporal_text.h"

namespace dossier {
namespace {

struct Unit {
  char letter;
  void (DurationBuilder::*add)(long double);
  int32_t factor;
};

constexpr std::array<Unit, 4> kDateUnits = {{{'Y', &DurationBuilder::AddMonths, 12},
                                             {'M', &DurationBuilder::AddMonths, 1},
                                             {'W', &DurationBuilder::AddDays, 7},
                                             {'D', &DurationBuilder::AddDays, 1}}};
constexpr std::array<Unit, 3> kTimeUnits = {{{'H', &DurationBuilder::AddSeconds, 3600},
                                             {'M', &DurationBuilder::AddSeconds, 60},
                                             {'S', &DurationBuilder::AddSeconds, 1}}};

// An amount with sign and fraction, as its whole part and billionths of one sign.
struct Amount {
  int64_t whole = 0;
  int64_t billionths = 0;
};

std::optional<Amount> TakeAmount(IsoScanner* scanner) {
  const bool negative = scanner->Peek() == '-';
  if (!scanner->Take('-')) scanner->Take('+');
  const size_t digits = scanner->DigitsAhead();
  if (digits == 0) return std::nullopt;
  const std::optional<int64_t> whole = scanner->TakeDigits(digits);
  const std::optional<int64_t> fraction = scanner->TakeFraction();
  if (!whole || !fraction) return std::nullopt;
  return negative ? Amount{-*whole, -*fraction} : Amount{*whole, *fraction};
}

void Add(DurationBuilder* builder, const Unit& unit, const Amount& amount) {
  (builder->*unit.add)(static_cast<long double>(amount.whole) * unit.factor);
  // Fractions of seconds are whole nanoseconds: no rounding there.
  if (unit.letter == 'S') {
    builder->AddNanos(amount.billionths);
  } else {
    (builder->*unit.add)(static_cast<long double>(amount.billionths) * unit.factor /
                         kNanosPerSecond);
  }
}

// Amounts with their letters, each unit at most once and from large to small. How many were read,
// or nothing.
template <size_t kCount>
std::optional<int> TakeUnits(IsoScanner* scanner, const std::array<Unit, kCount>& units,
                             DurationBuilder* builder) {
  int taken = 0;
  size_t next = 0;
  while (!scanner->AtEnd() && scanner->Peek() != 'T') {
    const std::optional<Amount> amount = TakeAmount(scanner);
    if (!amount) return std::nullopt;
    while (next < kCount && units[next].letter != scanner->Peek()) ++next;
    if (next == kCount) return std::nullopt;
    scanner->Take(units[next].letter);
    Add(builder, units[next++], *amount);
    ++taken;
  }
  return taken;
}

// 2012-02-02T14:37:21.545: numbers by position.
std::optional<DurationBuilder> TakeDateForm(IsoScanner* scanner) {
  DurationBuilder builder;
  const std::optional<int64_t> year = scanner->TakeDigits(4);
  if (!year || !scanner->Take('-')) return std::nullopt;
  const std::optional<int64_t> month = scanner->TakeDigits(2);
  if (!month || *month > 12 || !scanner->Take('-')) return std::nullopt;
  const std::optional<int64_t> day = scanner->TakeDigits(2);
  if (!day || *day > 31) return std::nullopt;
  builder.AddMonths(*year * 12 + *month);
  builder.AddDays(*day);
  if (!scanner->Take('T')) return builder;
  const std::optional<int64_t> nanos = scanner->TakeTime();
  if (!nanos) return std::nullopt;
  builder.AddSeconds(*nanos / kNanosPerSecond);
  builder.AddNanos(*nanos % kNanosPerSecond);
  return builder;
}

std::optional<DurationBuilder> TakeUnitForm(IsoScanner* scanner) {
  DurationBuilder builder;
  const std::optional<int> dates = TakeUnits(scanner, kDateUnits, &builder);
  if (!dates) return std::nullopt;
  if (!scanner->Take('T')) return *dates > 0 ? std::optional(builder) : std::nullopt;
  const std::optional<int> times = TakeUnits(scanner, kTimeUnits, &builder);
  if (!times || *times == 0) return std::nullopt;
  return builder;
}

bool IsDateForm(std::string_view text) {
  return IsoScanner(text.substr(1)).DigitsAhead() == 4 && text.size() > 5 && text[5] == '-';
}

}  // namespace

absl::StatusOr<Duration> ParseDuration(std::string_view text) {
  IsoScanner scanner(text);
  std::optional<DurationBuilder> builder;
  if (scanner.Take('P') && !scanner.AtEnd())
    builder = IsDateForm(text) ? TakeDateForm(&scanner) : TakeUnitForm(&scanner);
  if (!builder || !scanner.AtEnd()) {
    return absl::InvalidArgumentError(
        absl::StrCat("'", absl::string_view(text.data(), std::min<size_t>(text.size(), 80)),
                     "' is not a duration such as 'P1Y2M10DT2H30M'"));
  }
  return builder->Build();
}

}  // namespace dossier
