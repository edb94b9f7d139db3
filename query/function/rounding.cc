#include "query/function/rounding.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "absl/strings/match.h"

namespace dossier {
namespace {

struct ModeName {
  std::string_view name;
  RoundingMode mode;
};

constexpr std::array<ModeName, 7> kModes = {{{"UP", RoundingMode::kUp},
                                             {"DOWN", RoundingMode::kDown},
                                             {"CEILING", RoundingMode::kCeiling},
                                             {"FLOOR", RoundingMode::kFloor},
                                             {"HALF_UP", RoundingMode::kHalfUp},
                                             {"HALF_DOWN", RoundingMode::kHalfDown},
                                             {"HALF_EVEN", RoundingMode::kHalfEven}}};

// Whether the digits kept grow by one, from the digits cut off.
bool GrowsBy(std::string_view cut, bool negative, bool last_is_odd, RoundingMode mode) {
  const bool exact = cut.find_first_not_of('0') == std::string_view::npos;
  if (exact) return false;
  const bool half = cut[0] == '5' && cut.find_first_not_of('0', 1) == std::string_view::npos;
  switch (mode) {
    case RoundingMode::kUp:
      return true;
    case RoundingMode::kDown:
      return false;
    case RoundingMode::kCeiling:
      return !negative;
    case RoundingMode::kFloor:
      return negative;
    case RoundingMode::kHalfUp:
      return cut[0] >= '5';
    case RoundingMode::kHalfDown:
      return cut[0] >= '5' && !half;
    default:
      return half ? last_is_odd : cut[0] >= '5';
  }
}

// Adds one to the last digit of '12.99'.
void Increment(std::string* digits) {
  for (size_t i = digits->size(); i-- > 0;) {
    char& c = (*digits)[i];
    if (c == '.') continue;
    if (c != '9') {
      ++c;
      return;
    }
    c = '0';
  }
  digits->insert(digits->begin(), '1');
}

double Read(const std::string& text) {
  double x = 0;
  std::from_chars(text.data(), text.data() + text.size(), x);
  return x;
}

}  // namespace

std::optional<RoundingMode> FindRoundingMode(std::string_view name) {
  for (const ModeName& mode : kModes) {
    if (absl::EqualsIgnoreCase(absl::string_view(mode.name.data(), mode.name.size()),
                               absl::string_view(name.data(), name.size()))) {
      return mode.mode;
    }
  }
  return std::nullopt;
}

double RoundDecimal(double x, int64_t precision, RoundingMode mode) {
  if (!std::isfinite(x)) return x;
  char buffer[400];
  const auto written =
      std::to_chars(buffer, buffer + sizeof(buffer), std::fabs(x), std::chars_format::fixed);
  std::string digits(buffer, written.ptr);
  const size_t point = digits.find('.');
  if (point == std::string::npos || digits.size() - point - 1 <= static_cast<uint64_t>(precision))
    return x;
  const std::string cut = digits.substr(point + 1 + precision);
  digits.resize(point + 1 + precision);
  if (precision == 0) digits.pop_back();
  const bool odd = (digits.back() - '0') % 2 == 1;
  if (GrowsBy(cut, std::signbit(x), odd, mode)) Increment(&digits);
  return std::copysign(Read(digits), x);
}

}  // namespace dossier
