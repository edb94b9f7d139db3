#include "query/expression/arithmetic.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(Arithmetic, ByTheBook) {
  const Case cases[] = {
      {"1 + 2", "3"},
      {"12 / 4 * 3 - 2 * 4", "1"},
      {"7 / 2", "3"},
      {"-7 / 2", "-3"},
      {"7 % 3", "1"},
      {"-7 % 3", "-1"},
      {"7 / 2.0", "3.5"},
      {"7.5 % 2", "1.5"},
      {"2 ^ 10", "1024.0"},
      {"4 ^ 0.5", "2.0"},
      {"1 / 0.0", "Infinity"},
      {"0.0 / 0.0", "NaN"},
      {"1 + null", "null"},
      {"null * 'a'", "null"},
      {"9223372036854775807 + 1", "ArithmeticError(IntegerOverflow)"},
      {"-9223372036854775808 - 1", "ArithmeticError(IntegerOverflow)"},
      {"4611686018427387904 * 2", "ArithmeticError(IntegerOverflow)"},
      {"-9223372036854775808 / -1", "ArithmeticError(IntegerOverflow)"},
      {"-9223372036854775808 % -1", "0"},
      {"-(-9223372036854775808)", "ArithmeticError(IntegerOverflow)"},
      {"1 / 0", "ArithmeticError(DivisionByZero)"},
      {"1 % 0", "ArithmeticError(DivisionByZero)"},
      {"'a' + 'b'", "'ab'"},
      {"'a' + 1", "'a1'"},
      {"1.5 + 'a'", "'1.5a'"},
      {"[1] + [2, 3]", "[1, 2, 3]"},
      {"[false, true] + false", "[false, true, false]"},
      {"0 + [1]", "[0, 1]"},
      {"[1] + null", "null"},
      {"true + 1", "TypeError(InvalidArgumentType)"},
      {"'a' - 'b'", "TypeError(InvalidArgumentType)"},
      {"{} * 2", "TypeError(InvalidArgumentType)"},
      {"-'a'", "TypeError(InvalidArgumentType)"},
      {"+3", "3"},
      {"date('2024-01-31') + duration('P1M')", "'2024-02-29'"},
      {"duration('P1D') + date('2024-02-29')", "'2024-03-01'"},
      {"date('2024-03-31') - duration('P1M')", "'2024-02-29'"},
      {"localtime('23:30') + duration('PT1H')", "'00:30'"},
      {"datetime('2017-03-25T12:00[Europe/Stockholm]') + duration('P1D')",
       "'2017-03-26T12:00+02:00[Europe/Stockholm]'"},
      {"datetime('2017-03-25T12:00[Europe/Stockholm]') + duration('PT24H')",
       "'2017-03-26T13:00+02:00[Europe/Stockholm]'"},
      {"duration('P1Y') - duration('P1M')", "'P11M'"},
      {"duration('P1M') * 0.5", "'P15DT5H14M33S'"},
      {"2 * duration('PT1.5S')", "'PT3S'"},
      {"duration('P1D') / 2", "'PT12H'"},
      {"duration('P1D') / 0", "ArithmeticError(DivisionByZero)"},
      {"-duration('P1DT1S')", "'P-1DT-1S'"},
      {"date('+999999999-12-31') + duration('P1D')", "ArgumentError(NumberOutOfRange)"},
      {"date('2024-01-01') + date('2024-01-01')", "TypeError(InvalidArgumentType)"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

TEST(Arithmetic, IntegersAgreeWithWiderOnes) {
  std::mt19937_64 engine(1);
  const auto fits = [](__int128 x) { return x == static_cast<int64_t>(x); };
  for (int i = 0; i < 100'000; ++i) {
    const auto a = static_cast<int64_t>(engine()) >> (engine() % 64);
    const auto b = static_cast<int64_t>(engine()) >> (engine() % 64);
    const auto sum = Add(Value(a), Value(b));
    ASSERT_EQ(sum.ok(), fits(static_cast<__int128>(a) + b));
    ASSERT_TRUE(!sum.ok() || sum->integer() == static_cast<__int128>(a) + b);
    const auto product = Multiply(Value(a), Value(b));
    ASSERT_EQ(product.ok(), fits(static_cast<__int128>(a) * b));
    ASSERT_TRUE(!product.ok() || product->integer() == static_cast<__int128>(a) * b);
    if (b == 0) continue;
    const auto quotient = Divide(Value(a), Value(b));
    const auto rest = Modulo(Value(a), Value(b));
    ASSERT_TRUE(!quotient.ok() || quotient->integer() * b + rest->integer() == a);
  }
}

}  // namespace
}  // namespace dossier
