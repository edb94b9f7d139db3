// `dossier evaluate` as its users meet it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tools/dossier/run_dossier.h"

namespace dossier {
namespace {

using testing::HasSubstr;

TEST(EvaluateCommandTest, WrongUseIsTold) {
  EXPECT_EQ(RunEvaluate({}).exit_code, 2);
  EXPECT_EQ(RunEvaluate({testing::TempDir(), "--format", "tea"}).exit_code, 2);
  EXPECT_EQ(RunEvaluate({testing::TempDir(), "--errors", "-1"}).exit_code, 2);
  EXPECT_NE(RunEvaluate({"/nowhere/at/all"}).exit_code, 0);
}

// A folder given for a file once ended the program.
TEST(EvaluateCommandTest, AFolderIsNoFile) {
  const ProgramResult news = RunEvaluate({"--format", "news", testing::TempDir()});
  EXPECT_EQ(news.exit_code, 1) << news.error;
  EXPECT_THAT(news.error, HasSubstr("it is a folder, and a file is wanted"));
  const ProgramResult lint = RunDossier({"lint", testing::TempDir()});
  EXPECT_THAT(lint.error, HasSubstr("it is a folder, and a file is wanted"));
}

}  // namespace
}  // namespace dossier
