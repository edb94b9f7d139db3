#include <cmath>
#include <numbers>

#include "query/function/function_families.h"
#include "query/function/number_argument.h"

namespace dossier {
namespace {

using Arguments = std::span<const Value>;

template <double (*kFunction)(double)>
absl::StatusOr<Value> Unary(Arguments a, FunctionContext&) {
  return Value(kFunction(AsDouble(a[0])));
}

double Cot(double x) { return 1.0 / std::tan(x); }
double Coth(double x) { return 1.0 / std::tanh(x); }
double Haversin(double x) { return (1.0 - std::cos(x)) / 2.0; }
double Degrees(double x) { return x * (180.0 / std::numbers::pi); }
double Radians(double x) { return x * (std::numbers::pi / 180.0); }

absl::StatusOr<Value> Atan2(Arguments a, FunctionContext&) {
  return Value(std::atan2(AsDouble(a[0]), AsDouble(a[1])));
}

absl::StatusOr<Value> Pi(Arguments, FunctionContext&) { return Value(std::numbers::pi); }

FunctionInfo OfAngle(std::string_view name, std::string_view signature,
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

std::vector<FunctionInfo> TrigonometricFunctions() {
  return {
      OfAngle("acos", "acos(x :: NUMBER) :: FLOAT", "The arccosine, in radians.", Unary<std::acos>),
      OfAngle("asin", "asin(x :: NUMBER) :: FLOAT", "The arcsine, in radians.", Unary<std::asin>),
      OfAngle("atan", "atan(x :: NUMBER) :: FLOAT", "The arctangent, in radians.",
              Unary<std::atan>),
      {.name = "atan2",
       .signature = "atan2(y :: NUMBER, x :: NUMBER) :: FLOAT",
       .description = "The angle of the point (x, y), in radians.",
       .min_arguments = 2,
       .max_arguments = 2,
       .kinds = {kNumbers, kNumbers},
       .body = Atan2},
      OfAngle("cos", "cos(radians :: NUMBER) :: FLOAT", "The cosine.", Unary<std::cos>),
      OfAngle("cosh", "cosh(x :: NUMBER) :: FLOAT", "The hyperbolic cosine.", Unary<std::cosh>),
      OfAngle("cot", "cot(radians :: NUMBER) :: FLOAT", "The cotangent.", Unary<Cot>),
      OfAngle("coth", "coth(x :: NUMBER) :: FLOAT", "The hyperbolic cotangent.", Unary<Coth>),
      OfAngle("degrees", "degrees(radians :: NUMBER) :: FLOAT", "Radians as degrees.",
              Unary<Degrees>),
      OfAngle("haversin", "haversin(radians :: NUMBER) :: FLOAT", "Half the versine.",
              Unary<Haversin>),
      {.name = "pi", .signature = "pi() :: FLOAT", .description = "The number pi.", .body = Pi},
      OfAngle("radians", "radians(degrees :: NUMBER) :: FLOAT", "Degrees as radians.",
              Unary<Radians>),
      OfAngle("sin", "sin(radians :: NUMBER) :: FLOAT", "The sine.", Unary<std::sin>),
      OfAngle("sinh", "sinh(x :: NUMBER) :: FLOAT", "The hyperbolic sine.", Unary<std::sinh>),
      OfAngle("tan", "tan(radians :: NUMBER) :: FLOAT", "The tangent.", Unary<std::tan>),
      OfAngle("tanh", "tanh(x :: NUMBER) :: FLOAT", "The hyperbolic tangent.", Unary<std::tanh>),
  };
}

}  // namespace dossier
