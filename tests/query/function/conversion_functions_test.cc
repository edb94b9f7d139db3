#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(ConversionFunctions, ByTheBook) {
  const Case cases[] = {
      {"toInteger('42')", "42"},
      {"toInteger(' +42 ')", "42"},
      {"toInteger('2.9')", "2"},
      {"toInteger('-1e3')", "-1000"},
      {"toInteger('foo')", "null"},
      {"toInteger('')", "null"},
      {"toInteger('inf')", "null"},
      {"toInteger('+-1')", "null"},
      {"toInteger('9223372036854775808')", "null"},
      {"toInteger(2.9)", "2"},
      {"toInteger(-2.9)", "-2"},
      {"toInteger(1e30)", "null"},
      {"toInteger(0.0 / 0.0)", "null"},
      {"toInteger(true)", "1"},
      {"toInteger([])", "TypeError(InvalidArgumentValue)"},
      {"toIntegerOrNull([])", "null"},
      {"toIntegerList(['1', 2.5, {}, null])", "[1, 2, null, null]"},
      {"toFloat('5')", "5.0"},
      {"toFloat('1e-2')", "0.01"},
      {"toFloat('nan')", "null"},
      {"toFloat(3)", "3.0"},
      {"toFloat(true)", "TypeError(InvalidArgumentValue)"},
      {"toFloatOrNull(true)", "null"},
      {"toFloatList([1, 'x'])", "[1.0, null]"},
      {"toBoolean('TRUE')", "true"},
      {"toBoolean('yes')", "null"},
      {"toBoolean(0)", "false"},
      {"toBoolean(1.0)", "TypeError(InvalidArgumentValue)"},
      {"toBooleanOrNull(1.0)", "null"},
      {"toBooleanList(['true', 1.0])", "[true, null]"},
      {"toString(42)", "'42'"},
      {"toString(2.3)", "'2.3'"},
      {"toString(1.0)", "'1.0'"},
      {"toString(1 < 0)", "'false'"},
      {"toString(date('2015-07-21'))", "'2015-07-21'"},
      {"toString(duration('P1D'))", "'P1D'"},
      {"toString([])", "TypeError(InvalidArgumentValue)"},
      {"toStringOrNull({})", "null"},
      {"toStringList([1, [], 'a'])", "['1', null, 'a']"},
      {"toString(null)", "null"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

}  // namespace
}  // namespace dossier
