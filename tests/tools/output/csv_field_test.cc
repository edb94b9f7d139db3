#include "tools/output/csv_field.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

std::string Field(std::string_view text) {
  std::string out;
  AppendCsvField(text, &out);
  return out;
}

TEST(AppendCsvField, QuotesOnlyWhereNeeded) {
  EXPECT_EQ(Field("plain"), "plain");
  EXPECT_EQ(Field(""), "\"\"");
  EXPECT_EQ(Field("a,b"), "\"a,b\"");
  EXPECT_EQ(Field("say \"x\""), "\"say \"\"x\"\"\"");
  EXPECT_EQ(Field("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(Field(" space"), "\" space\"");
}

}  // namespace
}  // namespace dossier
