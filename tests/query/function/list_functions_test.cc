#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(ListFunctions, ByTheBook) {
  const Case cases[] = {
      {"range(1, 3)", "[1, 2, 3]"},
      {"range(3, 1)", "[]"},
      {"range(3, 1, -1)", "[3, 2, 1]"},
      {"range(0, 10, 4)", "[0, 4, 8]"},
      {"range(0, 0, -5)", "[0]"},
      {"range(9223372036854775806, 9223372036854775807)",
       "[9223372036854775806, 9223372036854775807]"},
      {"range(-9223372036854775808, 9223372036854775807, 9223372036854775807)",
       "[-9223372036854775808, -1, 9223372036854775806]"},
      {"range(1, 2, 0)", "ArgumentError(NumberOutOfRange)"},
      {"range(-9223372036854775808, 9223372036854775807)", "ArgumentError(NumberOutOfRange)"},
      {"range(0.0, 1)", "ArgumentError(InvalidArgumentType)"},
      {"range(0, null)", "null"},
      {"head([1, 2])", "1"},
      {"head([])", "null"},
      {"last([1, 2])", "2"},
      {"tail([1, 2, 3])", "[2, 3]"},
      {"tail([])", "[]"},
      {"reverse([1, 'a', null])", "[null, 'a', 1]"},
      {"sort([3, 'a', null, 1.5, true])", "['a', true, 1.5, 3, null]"},
      {"size([null])", "1"},
      {"isEmpty([])", "true"},
      {"isEmpty({a: 1})", "false"},
      {"isEmpty('')", "true"},
      {"size(1)", "TypeError(InvalidArgumentValue)"},
      {"head(null)", "null"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

}  // namespace
}  // namespace dossier
