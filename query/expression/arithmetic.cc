#include "query/expression/arithmetic.h"

#include <cmath>
#include <limits>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/value/number_text.h"
#include "graph/value/value_text.h"
#include "query/function/function_error.h"
#include "query/function/kind_set.h"
#include "query/function/number_argument.h"
#include "query/function/temporal_arithmetic.h"

namespace dossier {
namespace {

using Result = absl::StatusOr<Value>;

bool BothIntegers(const Value& a, const Value& b) {
  return a.kind() == ValueKind::kInteger && b.kind() == ValueKind::kInteger;
}
bool BothNumbers(const Value& a, const Value& b) { return a.is_number() && b.is_number(); }
bool EitherNull(const Value& a, const Value& b) { return a.is_null() || b.is_null(); }
bool IsDuration(const Value& v) { return v.kind() == ValueKind::kDuration; }
bool IsInstant(const Value& v) { return kInstants.Has(v.kind()); }

absl::Status NotFor(const char* op, const Value& a, const Value& b) {
  return TypeErrorAtRuntime(
      "InvalidArgumentType",
      absl::StrCat("The operator ", op, " cannot take a ", std::string(KindName(a.kind())),
                   " and a ", std::string(KindName(b.kind())), ": ", Shown(a), " ", op, " ",
                   Shown(b)));
}

absl::Status Overflow(const char* op, const Value& a, const Value& b) {
  return ArithmeticErrorAtRuntime("IntegerOverflow", absl::StrCat(Shown(a), " ", op, " ", Shown(b),
                                                                  " does not fit into 64 bits"));
}

absl::Status ByZero(const Value& a) {
  return ArithmeticErrorAtRuntime("DivisionByZero",
                                  absl::StrCat("The integer ", Shown(a), " is divided by zero"));
}

Result Joined(const Value& a, const Value& b) {
  List list;
  const bool a_list = a.kind() == ValueKind::kList;
  const bool b_list = b.kind() == ValueKind::kList;
  list.reserve((a_list ? a.list().size() : 1) + (b_list ? b.list().size() : 1));
  a_list ? void(list.insert(list.end(), a.list().begin(), a.list().end())) : list.push_back(a);
  b_list ? void(list.insert(list.end(), b.list().begin(), b.list().end())) : list.push_back(b);
  return Value(std::move(list));
}

bool IsTextOrNumber(const Value& v) { return v.kind() == ValueKind::kString || v.is_number(); }

std::string TextOf(const Value& v) {
  return v.kind() == ValueKind::kString ? v.string() : ValueText(v);
}

Result AddOther(const Value& a, const Value& b) {
  if (a.kind() == ValueKind::kList || b.kind() == ValueKind::kList) return Joined(a, b);
  if (IsTextOrNumber(a) && IsTextOrNumber(b)) return Value(TextOf(a) + TextOf(b));
  if (IsDuration(a) && IsDuration(b)) return SumOf(a.duration(), b.duration());
  if (IsInstant(a) && IsDuration(b)) return AddDuration(a, b.duration());
  if (IsDuration(a) && IsInstant(b)) return AddDuration(b, a.duration());
  return NotFor("+", a, b);
}

}  // namespace

Result Add(const Value& a, const Value& b) {
  if (BothIntegers(a, b)) {
    int64_t sum = 0;
    if (__builtin_add_overflow(a.integer(), b.integer(), &sum)) return Overflow("+", a, b);
    return Value(sum);
  }
  if (EitherNull(a, b)) return Value();
  if (BothNumbers(a, b)) return Value(AsDouble(a) + AsDouble(b));
  return AddOther(a, b);
}

Result Subtract(const Value& a, const Value& b) {
  if (BothIntegers(a, b)) {
    int64_t difference = 0;
    if (__builtin_sub_overflow(a.integer(), b.integer(), &difference)) return Overflow("-", a, b);
    return Value(difference);
  }
  if (EitherNull(a, b)) return Value();
  if (BothNumbers(a, b)) return Value(AsDouble(a) - AsDouble(b));
  if (IsDuration(a) && IsDuration(b)) return DifferenceOf(a.duration(), b.duration());
  if (IsInstant(a) && IsDuration(b)) return SubtractDuration(a, b.duration());
  return NotFor("-", a, b);
}

Result Multiply(const Value& a, const Value& b) {
  if (BothIntegers(a, b)) {
    int64_t product = 0;
    if (__builtin_mul_overflow(a.integer(), b.integer(), &product)) return Overflow("*", a, b);
    return Value(product);
  }
  if (EitherNull(a, b)) return Value();
  if (BothNumbers(a, b)) return Value(AsDouble(a) * AsDouble(b));
  if (IsDuration(a) && b.is_number()) return ProductOf(a.duration(), AsDouble(b));
  if (a.is_number() && IsDuration(b)) return ProductOf(b.duration(), AsDouble(a));
  return NotFor("*", a, b);
}

Result Divide(const Value& a, const Value& b) {
  if (EitherNull(a, b)) return Value();
  if (BothIntegers(a, b)) {
    if (b.integer() == 0) return ByZero(a);
    if (a.integer() == std::numeric_limits<int64_t>::min() && b.integer() == -1)
      return Overflow("/", a, b);
    return Value(a.integer() / b.integer());
  }
  if (BothNumbers(a, b)) return Value(AsDouble(a) / AsDouble(b));
  if (IsDuration(a) && b.is_number()) return QuotientOf(a.duration(), AsDouble(b));
  return NotFor("/", a, b);
}

Result Modulo(const Value& a, const Value& b) {
  if (EitherNull(a, b)) return Value();
  if (BothIntegers(a, b)) {
    if (b.integer() == 0) return ByZero(a);
    return Value(b.integer() == -1 ? int64_t{0} : a.integer() % b.integer());
  }
  if (BothNumbers(a, b)) return Value(std::fmod(AsDouble(a), AsDouble(b)));
  return NotFor("%", a, b);
}

Result Power(const Value& a, const Value& b) {
  if (EitherNull(a, b)) return Value();
  if (BothNumbers(a, b)) return Value(std::pow(AsDouble(a), AsDouble(b)));
  return NotFor("^", a, b);
}

Result Negate(const Value& a) {
  if (a.is_null()) return Value();
  if (a.kind() == ValueKind::kFloat) return Value(-a.floating());
  if (IsDuration(a)) return DifferenceOf(Duration{}, a.duration());
  if (a.kind() != ValueKind::kInteger) {
    return TypeErrorAtRuntime("InvalidArgumentType",
                              absl::StrCat("The operator - cannot take ", Shown(a)));
  }
  if (a.integer() == std::numeric_limits<int64_t>::min())
    return Overflow("-", Value(int64_t{0}), a);
  return Value(-a.integer());
}

}  // namespace dossier
