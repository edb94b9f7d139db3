#include "ingest/evaluate/syntax/syntax_scorer.h"


#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/language/models.h"
#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

using testing::HasSubstr;

absl::StatusOr<SyntaxScores> Score(const std::string& path) {
  auto models = LanguageModels::Load();
  if (!models.ok()) return models.status();
  return ScoreTreebanks({path}, (*models)->syntax);
}

constexpr char kThanks[] =
    "# text = The president thanked Mexico.\n"
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tpresident\tpresident\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
    "3\tthanked\tthank\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "4\tMexico\tMexico\tPROPN\tNNP\t_\t3\tobj\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";

TEST(SyntaxScorerTest, AnEasySentenceIsAllRight) {
  auto scores = Score(WriteScratchFile("thanks.conllu", kThanks));
  ASSERT_TRUE(scores.ok()) << scores.status();
  EXPECT_EQ(scores->tokens, 5u);
  EXPECT_EQ(scores->tokens_right, 5u);
  EXPECT_EQ(scores->xpos, 5u);
  EXPECT_EQ(scores->relations, 5u);
  EXPECT_THAT(SyntaxScoresText(*scores), HasSubstr("UAS 100.00  LAS 100.00   (5 tokens)"));
}

TEST(SyntaxScorerTest, AWrongGoldIsSeen) {
  std::string wrong = kThanks;
  wrong.replace(wrong.find("NNP\t_\t3\tobj"), 11, "NNP\t_\t2\tobj");
  auto scores = Score(WriteScratchFile("wrong.conllu", wrong));
  ASSERT_TRUE(scores.ok());
  EXPECT_EQ(scores->heads, 4u);
  EXPECT_EQ(scores->xpos, 5u);
}

TEST(SyntaxScorerTest, NamesTheFileThatIsNotThere) {
  EXPECT_THAT(std::string(Score("/nowhere.conllu").status().message()),
              HasSubstr("/nowhere.conllu"));
}

}  // namespace
}  // namespace dossier
