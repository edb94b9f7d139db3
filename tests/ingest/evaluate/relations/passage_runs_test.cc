#include "ingest/evaluate/relations/passage_runs.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(PassageRunsTest, WithEndsGivenAndWithoutWrittenAndBelieved) {
  auto runs = PassageRuns::Make(40);
  ASSERT_TRUE(runs.ok()) << runs.status();
  std::vector<PassageRun> all = runs->all();
  ASSERT_EQ(all.size(), 4u);
  EXPECT_NE(all[0].task.given, nullptr);
  EXPECT_EQ(all[0].task.judge, nullptr);
  EXPECT_NE(all[1].task.judge, nullptr);
  EXPECT_EQ(all[1].task.belief, 0.4);
  EXPECT_NE(all[1].title.find("from 40 % on"), std::string::npos);
  EXPECT_EQ(all[3].task.given, nullptr);
}

}  // namespace
}  // namespace dossier
