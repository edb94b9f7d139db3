#include <cmath>
#include <limits>
#include <numbers>

#include "absl/strings/str_cat.h"
#include "query/function/function_error.h"
#include "query/function/function_families.h"
#include "query/function/number_argument.h"
#include "query/function/rounding.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;
using Result = absl::StatusOr<Value>;

template <double (*kFunction)(double)>
Result Unary(Arguments a, FunctionContext&) {
  return Value(kFunction(AsDouble(a[0])));
}

Result Abs(Arguments a, FunctionContext&) {
  if (a[0].kind() == ValueKind::kFloat) return Value(std::fabs(a[0].floating()));
  const int64_t i = a[0].integer();
  if (i == std::numeric_limits<int64_t>::min()) {
    return ArithmeticErrorAtRuntime("IntegerOverflow",
                                    absl::StrCat("abs(", i, ") does not fit into 64 bits"));
  }
  return Value(i < 0 ? -i : i);
}

Result Sign(Arguments a, FunctionContext&) {
  const double d = AsDouble(a[0]);
  return Value(int64_t{d > 0} - int64_t{d < 0});
}

Result IsNaN(Arguments a, FunctionContext&) { return Value(std::isnan(AsDouble(a[0]))); }

Result E(Arguments, FunctionContext&) { return Value(std::numbers::e); }

Result Rand(Arguments, FunctionContext& context) {
  if (context.random == nullptr)
    return absl::InternalError("rand() has no source of random numbers here");
  return Value(context.random->NextUnit());
}

// To the nearest whole number, halves towards plus infinity. x + 0.5 may itself round up just below
// a half.
double RoundToWhole(double x) {
  const double floor = std::floor(x);
  return x - floor >= 0.5 ? floor + 1 : floor;
}

Result RoundTo(double x, const Value& precision, RoundingMode mode) {
  if (precision.integer() < 0) {
    return ArgumentErrorAtRuntime("NumberOutOfRange",
                                  "The precision of round() must not be negative");
  }
  return Value(RoundDecimal(x, precision.integer(), mode));
}

Result Round(Arguments a, FunctionContext&) {
  const double x = AsDouble(a[0]);
  if (a.size() == 1) return Value(RoundToWhole(x));
  if (a.size() == 2)
    return a[1].integer() == 0 ? Result(Value(RoundToWhole(x)))
                               : RoundTo(x, a[1], RoundingMode::kHalfUp);
  const std::optional<RoundingMode> mode = FindRoundingMode(a[2].string());
  if (!mode) {
    return ArgumentErrorAtRuntime(
        "InvalidArgumentValue",
        absl::StrCat("Unknown rounding mode ", Shown(a[2]),
                     "; there are UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN"));
  }
  return RoundTo(x, a[1], *mode);
}

FunctionInfo OfNumber(std::string_view name, std::string_view signature,
                      std::string_view description, FunctionBody body) {
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = 1,
          .max_arguments = 1,
          .kinds = {kNumbers},
          .body = body};
}

}  // namespace

std::vector<FunctionInfo> MathFunctions() {
  return {
      OfNumber("abs", "abs(x :: NUMBER) :: NUMBER", "The size without the sign.", Abs),
      OfNumber("ceil", "ceil(x :: NUMBER) :: FLOAT", "The smallest whole number not below x.",
               Unary<std::ceil>),
      {.name = "e",
       .signature = "e() :: FLOAT",
       .description = "The base of the natural logarithm.",
       .body = E},
      OfNumber("exp", "exp(x :: NUMBER) :: FLOAT", "e to the power of x.", Unary<std::exp>),
      OfNumber("floor", "floor(x :: NUMBER) :: FLOAT", "The largest whole number not above x.",
               Unary<std::floor>),
      OfNumber("isNaN", "isNaN(x :: NUMBER) :: BOOLEAN", "Whether x is not a number (0.0 / 0.0).",
               IsNaN),
      OfNumber("log", "log(x :: NUMBER) :: FLOAT", "The natural logarithm.", Unary<std::log>),
      OfNumber("log10", "log10(x :: NUMBER) :: FLOAT", "The logarithm to base 10.",
               Unary<std::log10>),
      {.name = "rand",
       .signature = "rand() :: FLOAT",
       .description = "A random number from 0 to below 1.",
       .body = Rand,
       .deterministic = false},
      {.name = "round",
       .signature =
           "round(x :: NUMBER, precision :: INTEGER = 0, mode :: STRING = 'HALF_UP') :: FLOAT",
       .description = "x with so many digits after the point. Without precision, halves go up; "
                      "modes are UP, DOWN, "
                      "CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN.",
       .min_arguments = 1,
       .max_arguments = 3,
       .kinds = {kNumbers, ValueKind::kInteger, ValueKind::kString},
       .body = Round},
      OfNumber("sign", "sign(x :: NUMBER) :: INTEGER",
               "-1, 0 or 1 for negative, zero and positive.", Sign),
      OfNumber("sqrt", "sqrt(x :: NUMBER) :: FLOAT", "The square root; NaN of a negative number.",
               Unary<std::sqrt>),
  };
}

}  // namespace dossier
