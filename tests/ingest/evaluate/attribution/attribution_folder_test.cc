// A folder of one article that two people annotated.
#include "ingest/evaluate/attribution/attribution_folder.h"

#include <filesystem>
#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"

namespace dossier {
namespace {

using testing::HasSubstr;

void Write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

class AttributionFolderTest : public testing::Test {
 protected:
  AttributionFolderTest() : folder_(testing::TempDir() + "/corpus") {
    const std::string annotations =
        "T1\tContent 0 20\t\"The plan will fail,\"\nT2\tSource 21 29\tAna Ruiz\n"
        "T3\tAttribution 30 34\tsaid\nE1\tAttribution:T3 Content:T1 Source:T2\n";
    Write(folder_ / "text/plan.txt", "\"The plan will fail,\" Ana Ruiz said.\n");
    Write(folder_ / "attributions/plan_ab12.ann", annotations);
    Write(folder_ / "attributions/plan_cd34.ann", annotations);
  }

  absl::StatusOr<AttributionScores> Score() {
    auto extractor = Extractor::Make();
    if (!extractor.ok()) return extractor.status();
    return ScoreAttributionFolder(**extractor, folder_.string(), &errors_);
  }

  std::filesystem::path folder_;
  std::vector<std::string> errors_;
};

TEST_F(AttributionFolderTest, AnArticleCountsOnce) {
  auto scores = Score();
  ASSERT_TRUE(scores.ok()) << scores.status();
  EXPECT_THAT(AttributionScoresText(*scores), HasSubstr("direct             P 100.0  R 100.0"));
  EXPECT_THAT(AttributionScoresText(*scores), HasSubstr("(1/1 right, 1/1 found)"));
  EXPECT_TRUE(errors_.empty());
}

TEST_F(AttributionFolderTest, NamesFileAndLineOfWhatIsWrong) {
  Write(folder_ / "attributions/plan_ab12.ann", "T1\tContent 0 2000\tx\n");
  std::string message(Score().status().message());
  EXPECT_THAT(message, HasSubstr("plan_ab12.ann"));
  EXPECT_THAT(message, HasSubstr("line 1"));
}

TEST_F(AttributionFolderTest, SaysWhatFolderIsWanted) {
  std::filesystem::remove_all(folder_ / "attributions");
  EXPECT_THAT(std::string(Score().status().message()), HasSubstr("attributions/NAME.ann"));
}

}  // namespace
}  // namespace dossier
