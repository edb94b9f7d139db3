// Decimal rounding of floating point numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dossier {

enum class RoundingMode : uint8_t { kUp, kDown, kCeiling, kFloor, kHalfUp, kHalfDown, kHalfEven };

// 'HALF_UP', case does not matter. Nothing for an unknown name.
std::optional<RoundingMode> FindRoundingMode(std::string_view name);

// Rounds the shortest decimal text of x (so that 2.675 has its last 5) to `precision` digits after
// the point. NaN and infinities stay as they are.
double RoundDecimal(double x, int64_t precision, RoundingMode mode);

}  // namespace dossier
