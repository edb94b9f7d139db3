#include <gtest/gtest.h>

#include <set>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(ScalarFunctions, ByTheBook) {
  const Case cases[] = {
      {"coalesce(null, null)", "null"},
      {"coalesce(null, 1, 2)", "1"},
      {"nullIf(1, 1.0)", "null"},
      {"nullIf(1, 2)", "1"},
      {"nullIf(1, null)", "1"},
      {"exists(null)", "false"},
      {"exists({a: 1}.a)", "true"},
      {"timestamp()", "1700000000123"},
      {"valueType(1.5)", "'Float'"},
      {"valueType(null)", "'Null'"},
      {"keys({b: 1, a: null})", "['a', 'b']"},
      {"properties({a: 1})", "{a: 1}"},
      {"properties(1)", "TypeError(InvalidArgumentValue)"},
      {"labels(null)", "null"},
      {"type('a')", "TypeError(InvalidArgumentValue)"},
      {"length(null)", "null"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

TEST(ScalarFunctions, RandomUuidsHaveTheirFormAndDiffer) {
  ExpressionRunner runner;
  runner.AddColumn("x", std::vector<Value>(1000));
  std::set<std::string> seen;
  const std::vector<Value> values = *runner.Run("randomUUID()");
  for (const Value& v : values) {
    const std::string& text = v.string();
    ASSERT_EQ(text.size(), 36u);
    for (const size_t dash : {8, 13, 18, 23}) ASSERT_EQ(text[dash], '-');
    ASSERT_EQ(text[14], '4');
    ASSERT_NE(std::string("89ab").find(text[19]), std::string::npos);
    seen.insert(text);
  }
  EXPECT_EQ(seen.size(), 1000u);
}

}  // namespace
}  // namespace dossier
