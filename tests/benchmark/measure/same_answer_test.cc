#include "tests/benchmark/measure/same_answer.h"

#include <gtest/gtest.h>

#include "graph/value/value_json.h"

namespace dossier::benchmark {
namespace {

bool Same(const char* a, const char* b) { return SameAnswer(*ParseJson(a), *ParseJson(b)); }

TEST(SameAnswerTest, NumbersByTheirSize) {
  EXPECT_TRUE(Same("[[1, \"a\"]]", "[[1.0, \"a\"]]"));
  EXPECT_TRUE(Same("[[0.30000000000000004]]", "[[0.3]]"));
  EXPECT_FALSE(Same("[[0.3001]]", "[[0.3]]"));
  EXPECT_FALSE(Same("[[9007199254740993]]", "[[9007199254740992]]"));
}

TEST(SameAnswerTest, RowsInTheirOrder) {
  EXPECT_FALSE(Same("[[1], [2]]", "[[2], [1]]"));
  EXPECT_FALSE(Same("[[1]]", "[[1], [1]]"));
  EXPECT_FALSE(Same("[[1]]", "[[1, null]]"));
  EXPECT_FALSE(Same("[[1]]", "[[\"1\"]]"));
  EXPECT_TRUE(Same("[]", "[]"));
}

TEST(SameAnswerTest, InBrief) {
  EXPECT_EQ(AnswerInBrief(*ParseJson("[]")), "no rows");
  EXPECT_EQ(AnswerInBrief(*ParseJson("[[1,2],[3,4]]")), "2 rows, the first [1,2]");
}

}  // namespace
}  // namespace dossier::benchmark
