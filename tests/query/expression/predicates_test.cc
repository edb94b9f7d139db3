#include "query/expression/predicates.h"

#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(Predicates, ByTheBook) {
  const Case cases[] = {
      {"'abc' STARTS WITH 'ab'", "true"},
      {"'abc' ENDS WITH 'ab'", "false"},
      {"'abc' CONTAINS ''", "true"},
      {"'abc' CONTAINS null", "null"},
      {"1 STARTS WITH 'a'", "null"},
      {"3 IN [1, null, 3]", "true"},
      {"4 IN [1, null, 3]", "null"},
      {"4 IN []", "false"},
      {"null IN []", "false"},
      {"null IN [1]", "null"},
      {"1 IN null", "null"},
      {"[1, 2] IN [[null, 2], [1, 2]]", "true"},
      {"[1, 2] IN [[null, 2]]", "null"},
      {"1 IN {a: 1}", "TypeError(InvalidArgumentType)"},
      {"17.0 IN range(1, 20)", "true"},
      {"[17] IN range(1, 20)", "false"},
      {"null IN range(1, 20)", "null"},
      {"(0.0 / 0.0) IN (range(1, 20) + [0.0 / 0.0])", "false"},
      {"21 IN (range(1, 20) + [null, 1])", "null"},
      {"'abc' =~ 'a.c'", "true"},
      {"'abcd' =~ 'a.c'", "false"},
      {"'ABC' =~ '(?i)abc'", "true"},
      {"null =~ 'a'", "null"},
      {"'a' =~ '('", "ArgumentError(InvalidRegularExpression)"},
      {"NOT null", "null"},
      {"NOT 1", "TypeError(InvalidArgumentType)"},
      {"null IS NULL", "true"},
      {"1 IS NOT NULL", "true"},
      {"1 < 2 < 3", "true"},
      {"1 < 3 < 2", "false"},
      {"1 < null < 0", "null"},
      {"2 < 1 < null", "false"},
      {"1 = 1.0 <> 2", "true"},
      {"(0.0 / 0.0) <> (0.0 / 0.0)", "true"},
      {"(0.0 / 0.0) < 'a'", "null"},
      {"true AND null", "null"},
      {"false AND null", "false"},
      {"true OR null", "true"},
      {"true XOR null", "null"},
      {"true XOR true XOR true", "true"},
      {"1 AND true", "TypeError(InvalidArgumentType)"},
      {"false AND 1", "false"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

// Membership in a list that is hashed is that in the list walked element by element.
TEST(Membership, HashedIsLikeWalked) {
  ExpressionRunner runner;
  List xs, list;
  for (int i = 0; i < 40; ++i) {
    xs.push_back(i % 3 == 0 ? Value(i / 2.0) : i % 7 == 0 ? Value() : Value(int64_t{i}));
    list.push_back(i % 4 == 0 ? Value(static_cast<double>(i)) : Value(std::to_string(i)));
  }
  runner.AddColumn("x", xs);
  for (const bool with_null : {false, true}) {
    if (with_null) list.emplace_back();
    runner.SetParameters({{"list", Value(list)}});
    const std::vector<Value> hashed = *runner.Run("x IN $list");
    for (size_t i = 0; i < xs.size(); ++i) {
      EXPECT_EQ(TextOf(hashed[i]), TextOf(IsIn(xs[i], Value(list)))) << i;
    }
  }
}

}  // namespace
}  // namespace dossier
