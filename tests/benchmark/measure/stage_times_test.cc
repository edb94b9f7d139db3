#include "tests/benchmark/measure/stage_times.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(StageTimesTest, TellsOfEveryStage) {
  const auto extractor = *Extractor::Make();
  StageTimes times = *StageTimes::Make(*extractor);
  EXPECT_EQ(times.Seconds(), 0);
  Article article;
  article.set_text("Ana Ruiz met Omar Haddad in Lisbon on Tuesday.");
  for (int i = 0; i < 2; ++i) ASSERT_TRUE(times.Read(article).ok());
  EXPECT_EQ(times.articles(), 2u);
  EXPECT_GT(times.Seconds(), 0);
  EXPECT_THAT(times.Table(), AllOf(HasSubstr("tokens"), HasSubstr("names"), HasSubstr("extraction")));
}

}  // namespace
}  // namespace dossier
