#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(Comprehension, ByTheBook) {
  const Case cases[] = {
      {"[x IN [1, 2, 3] WHERE x > 1 | x * 10]", "[20, 30]"},
      {"[x IN [1, 2, 3] WHERE x > 1]", "[2, 3]"},
      {"[x IN [1, null] | x + 1]", "[2, null]"},
      {"[x IN [1, null] WHERE x > 0]", "[1]"},
      {"[x IN null | x]", "null"},
      {"[x IN [] | 1 / 0]", "[]"},
      {"[x IN 1 | x]", "TypeError(InvalidArgumentType)"},
      {"[x IN [1] WHERE x | x]", "TypeError(InvalidArgumentType)"},
      {"[x IN [[1, 2], [3]] | [y IN x | y + size(x)]]", "[[3, 4], [4]]"},
      {"[x IN [1, 2] | [x IN [x, x + 1] | x * x]]", "[[1, 4], [4, 9]]"},
      {"all(x IN [1, 2] WHERE x > 0)", "true"},
      {"all(x IN [] WHERE x > 0)", "true"},
      {"all(x IN [1, null] WHERE x > 0)", "null"},
      {"all(x IN [0, null] WHERE x > 0)", "false"},
      {"any(x IN [0, null] WHERE x > 0)", "null"},
      {"any(x IN [1, null] WHERE x > 0)", "true"},
      {"any(x IN [] WHERE x > 0)", "false"},
      {"none(x IN [0, null] WHERE x > 0)", "null"},
      {"none(x IN [1, null] WHERE x > 0)", "false"},
      {"single(x IN [1, 0] WHERE x > 0)", "true"},
      {"single(x IN [1, 1, null] WHERE x > 0)", "false"},
      {"single(x IN [1, null] WHERE x > 0)", "null"},
      {"single(x IN [] WHERE x > 0)", "false"},
      {"any(x IN null WHERE true)", "null"},
      {"reduce(s = 0, x IN [1, 2, 3] | s + x)", "6"},
      {"reduce(s = '', x IN ['a', 'b'] | s + x)", "'ab'"},
      {"reduce(s = 0, x IN [] | s + x)", "0"},
      {"reduce(s = 0, x IN null | s + x)", "null"},
      {"reduce(s = 1, x IN [1, null] | s + x)", "null"},
      {"reduce(s = [], x IN [1, 2] | [x] + s)", "[2, 1]"},
      {"reduce(s = 0, x IN [1, 0] | s + 1 / x)", "ArithmeticError(DivisionByZero)"},
      {"size(reduce(s = [], x IN range(1, 500) | [s]))", "1"},
      {"reduce(s = [], x IN range(1, 100000) | [s])", "ArgumentError(NumberOutOfRange)"},
      {"reduce(s = [], x IN range(1, 3000) | CASE WHEN x > 1500 THEN {a: {b: [s]}} ELSE s END)",
       "ArgumentError(NumberOutOfRange)"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

// Lists longer and shorter than a batch, over many rows, against plain loops.
TEST(Comprehension, ManyRowsAndLongLists) {
  ExpressionRunner runner;
  std::vector<Value> sizes, factors;
  for (int64_t i = 0; i < 100; ++i) {
    sizes.emplace_back(i * i % 3000);
    factors.emplace_back(i % 5);
  }
  runner.AddColumn("n", sizes);
  runner.AddColumn("f", factors);
  const std::vector<Value> lists = *runner.Run("[x IN range(1, n) WHERE x % 7 = f | x * f]");
  const std::vector<Value> sums = *runner.Run("reduce(s = f, x IN range(1, n) | s + x * f)");
  const std::vector<Value> anys = *runner.Run("any(x IN range(1, n) WHERE x = 2000 + f)");
  for (size_t i = 0; i < sizes.size(); ++i) {
    const int64_t n = sizes[i].integer(), f = factors[i].integer();
    std::vector<int64_t> expected;
    int64_t sum = f;
    for (int64_t x = 1; x <= n; ++x) {
      sum += x * f;
      if (x % 7 == f) expected.push_back(x * f);
    }
    ASSERT_EQ(lists[i].list().size(), expected.size());
    for (size_t k = 0; k < expected.size(); ++k)
      ASSERT_EQ(lists[i].list()[k].integer(), expected[k]);
    ASSERT_EQ(sums[i].integer(), sum);
    ASSERT_EQ(anys[i].boolean(), n >= 2000 + f);
  }
}

TEST(Comprehension, SomeRowsOnly) {
  ExpressionRunner runner;
  runner.AddColumn("x", {Value(int64_t{0}), Value(int64_t{1}), Value(int64_t{2}), Value("a")});
  const std::vector<Value> values = *runner.RunRows("[y IN [1, 2] | y * x]", {1, 2});
  EXPECT_EQ(TextOf(values[0]), "[1, 2]");
  EXPECT_EQ(TextOf(values[1]), "[2, 4]");
}

}  // namespace
}  // namespace dossier
