// The form that values get, and that equal ones share a place in the dictionary.
#include <gtest/gtest.h>

#include "graph/image/column_section.h"
#include "graph/value/value_codec.h"

namespace dossier {
namespace {

ColumnForm FormOf(const std::vector<Value>& values, std::string* bytes) {
  ColumnBuilder builder;
  for (uint64_t id = 0; id < values.size(); ++id) {
    std::string encoded;
    EXPECT_TRUE(EncodeValue(values[id], &encoded).ok());
    builder.Add(id, encoded);
  }
  builder.Write(bytes);
  return ColumnSection::Open(*bytes)->form();
}

TEST(ColumnBuilder, WholeNumbersAndDaysMixedAreNeither) {
  std::string bytes;
  EXPECT_EQ(FormOf({Value(int64_t{1}), Value(Date{2})}, &bytes), ColumnForm::kDictionary);
}

TEST(ColumnBuilder, EqualValuesShareAPlace) {
  std::string bytes;
  EXPECT_EQ(FormOf({Value("b"), Value("a"), Value("b"), Value("b")}, &bytes),
            ColumnForm::kDictionary);
  auto column = ColumnSection::Open(bytes);
  EXPECT_EQ(column->dictionary_size(), 2u);
  EXPECT_EQ(column->numbers()[0], column->numbers()[3]);
}

}  // namespace
}  // namespace dossier
