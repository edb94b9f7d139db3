// `dossier evaluate` as its users meet it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/process/run_program.h"

namespace dossier {
namespace {

using testing::HasSubstr;

ProgramResult Evaluate(std::vector<std::string> words) {
  words.insert(words.begin(), {"tools/dossier/dossier", "evaluate"});
  return RunProgram(words);
}

TEST(EvaluateCommandTest, WrongUseIsTold) {
  EXPECT_EQ(Evaluate({}).exit_code, 2);
  EXPECT_EQ(Evaluate({testing::TempDir(), "--format", "tea"}).exit_code, 2);
  EXPECT_EQ(Evaluate({testing::TempDir(), "--errors", "-1"}).exit_code, 2);
  EXPECT_NE(Evaluate({"/nowhere/at/all"}).exit_code, 0);
}

// A folder given for a file once ended the program.
TEST(EvaluateCommandTest, AFolderIsNoFile) {
  const ProgramResult news = Evaluate({"--format", "news", testing::TempDir()});
  EXPECT_EQ(news.exit_code, 1) << news.error;
  EXPECT_THAT(news.error, HasSubstr("it is a folder, and a file is wanted"));
  const ProgramResult lint = RunProgram({"tools/dossier/dossier", "lint", testing::TempDir()});
  EXPECT_THAT(lint.error, HasSubstr("it is a folder, and a file is wanted"));
}

}  // namespace
}  // namespace dossier
