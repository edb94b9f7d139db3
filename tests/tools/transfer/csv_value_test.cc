#include "tools/transfer/csv_value.h"

#include <gtest/gtest.h>

#include "graph/value/value_text.h"

namespace dossier {
namespace {

std::string Parsed(std::string_view text, std::string_view type) {
  absl::StatusOr<Value> value = ParseCsvValue(text, type);
  return value.ok() ? ValueText(*value) : std::string(value.status().message());
}

TEST(ParseCsvValue, ReadsEveryType) {
  EXPECT_EQ(Parsed(" 12 ", "long"), "12");
  EXPECT_EQ(Parsed("1.5", "double"), "1.5");
  EXPECT_EQ(Parsed("TRUE", "boolean"), "true");
  EXPECT_EQ(Parsed(" as it is ", "string"), "' as it is '");
  EXPECT_EQ(Parsed("2020-02-29", "date"), "date('2020-02-29')");
  EXPECT_EQ(Parsed("P1Y", "duration"), "duration('P1Y')");
}

TEST(ParseCsvValue, RefusesWhatIsNoSuchValue) {
  EXPECT_EQ(Parsed("12x", "long"), "'12x' is no long");
  EXPECT_EQ(Parsed("2020-02-30", "date"), "'2020-02-30' is no date");
  EXPECT_EQ(Parsed("yes", "boolean"), "'yes' is no boolean");
}

TEST(ParseCsvArray, SplitsAtTheDelimiter) {
  EXPECT_EQ(ValueText(*ParseCsvArray("1;2;3", "int", ';')), "[1, 2, 3]");
  EXPECT_EQ(ValueText(*ParseCsvArray("", "int", ';')), "[]");
  EXPECT_FALSE(ParseCsvArray("1;x", "int", ';').ok());
}

}  // namespace
}  // namespace dossier
