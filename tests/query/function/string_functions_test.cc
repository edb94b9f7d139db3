#include <gtest/gtest.h>

#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

struct Case {
  const char* text;
  const char* value;
};

TEST(StringFunctions, ByTheBook) {
  const Case cases[] = {
      {"substring('0123456789', 1)", "'123456789'"},
      {"substring('Füße', 1, 2)", "'üß'"},
      {"substring('abc', 5)", "''"},
      {"substring('abc', -1)", "ArgumentError(NumberOutOfRange)"},
      {"substring('abc', 0, -1)", "ArgumentError(NumberOutOfRange)"},
      {"left('字字字', 2)", "'字字'"},
      {"left('a', 9)", "'a'"},
      {"right('a字b', 2)", "'字b'"},
      {"right('a', 9)", "'a'"},
      {"replace('hello', 'l', 'w')", "'hewwo'"},
      {"replace('aaa', 'aa', 'b')", "'ba'"},
      {"replace('abc', '', 'x')", "'abc'"},
      {"split('one,two', ',')", "['one', 'two']"},
      {"split(',', ',')", "['', '']"},
      {"split('', ',')", "['']"},
      {"split('aé', '')", "['a', 'é']"},
      {"split('a,b;c', [',', ';'])", "['a', 'b', 'c']"},
      {"split('a--b-c', ['-', '--'])", "['a', 'b', 'c']"},
      {"split('a', [1])", "TypeError(InvalidArgumentValue)"},
      {"split('a', null)", "null"},
      {"trim('  a b\\t\\n')", "'a b'"},
      {"ltrim('\\u3000a ')", "'a '"},
      {"rtrim(' a\\u00A0')", "' a'"},
      {"btrim('xxaxbxx', 'x')", "'axb'"},
      {"trim('éaé', 'é')", "'a'"},
      {"reverse('raksO')", "'Oskar'"},
      {"reverse('a字😀')", "'😀字a'"},
      {"toUpper('straße é')", "'STRASSE É'"},
      {"toLower('ÀЖ')", "'àж'"},
      {"upper('a') + lower('B')", "'Ab'"},
      {"size('a字😀')", "3"},
      {"char_length('é')", "1"},
      {"character_length('')", "0"},
      {"size(normalize('e\\u0301'))", "1"},
      {"size(normalize('é', 'NFD'))", "2"},
      {"normalize('ﬁ', 'NFKC')", "'fi'"},
      {"normalize('a', 'NFX')", "ArgumentError(InvalidArgumentValue)"},
      {"toUpper(1)", "TypeError(InvalidArgumentValue)"},
  };
  for (const Case& c : cases) EXPECT_EQ(EvaluateText(c.text), c.value) << c.text;
}

}  // namespace
}  // namespace dossier
