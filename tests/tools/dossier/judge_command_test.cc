// `dossier judge` and `dossier explain` as their users meet them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/process/run_program.h"

namespace dossier {
namespace {

using testing::HasSubstr;
using testing::Not;

class JudgeCommandTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "/judge_news";
    std::filesystem::remove_all(folder_);
    std::vector<std::string> words = {"ingest", "--db", folder_};
    for (const char* text : {"MADRID, May 2 - Maria Silva leads Blue Harbor Shipping.\n",
                             "MADRID, May 3 - Maria Costa leads Grey Harbor Shipping.\n",
                             "MADRID, May 4 - Rosa Silva, the judge, sentenced Hugo Beltran.\n"}) {
      const std::string path =
          testing::TempDir() + "/judge_" + std::to_string(words.size()) + ".txt";
      std::ofstream(path) << text;
      words.push_back(path);
    }
    words.insert(words.begin(), kProgram);
    const ProgramResult made = RunProgram(words);
    ASSERT_EQ(made.exit_code, 0) << made.error;
  }

  ProgramResult Run(const std::string& command, std::vector<std::string> words) {
    words.insert(words.begin(), {kProgram, command, "--db", folder_});
    return RunProgram(words);
  }

  static constexpr char kProgram[] = "tools/dossier/dossier";
  std::string folder_;
};

TEST_F(JudgeCommandTest, SaysListsAndTakesBack) {
  const ProgramResult same = Run("judge", {"same", "Maria Silva", "Maria Costa"});
  EXPECT_EQ(same.exit_code, 0) << same.error;
  EXPECT_THAT(same.out, HasSubstr("same: person/maria silva and person/maria costa"));
  EXPECT_EQ(Run("judge", {"list"}).out, "same\tperson/maria costa\tperson/maria silva\n");
  const ProgramResult people =
      Run("query", {"--format", "csv",
                    "MATCH (p:Person) WHERE p.name STARTS WITH 'Maria' RETURN count(p) AS n"});
  EXPECT_EQ(people.out, "n\n1\n");
  EXPECT_THAT(Run("judge", {"same", "Maria Silva", "Maria Costa"}).out, HasSubstr("unchanged"));
  EXPECT_THAT(Run("explain", {"Maria Silva", "Maria Costa"}).out,
              HasSubstr("a user says: person/maria costa and person/maria silva are the same"));
  const ProgramResult undo = Run("judge", {"undo", "Maria Silva", "Maria Costa"});
  EXPECT_EQ(undo.exit_code, 0) << undo.error;
  EXPECT_EQ(Run("judge", {"list"}).out, "");
  EXPECT_THAT(Run("explain", {"Maria Silva", "Maria Costa"}).out, HasSubstr("are not the same"));
}

TEST_F(JudgeCommandTest, ContradictionsAndUnknownNamesAreRefused) {
  EXPECT_EQ(Run("judge", {"different", "Maria Silva", "Maria Costa"}).exit_code, 0);
  EXPECT_EQ(Run("judge", {"same", "Maria Costa", "Rosa Silva"}).exit_code, 0);
  const ProgramResult same = Run("judge", {"same", "Maria Silva", "Rosa Silva"});
  EXPECT_EQ(same.exit_code, 1);
  EXPECT_THAT(same.error, HasSubstr("were judged different; undo that first"));
  EXPECT_THAT(Run("judge", {"same", "Maria Silva", "Jane Nobody"}).error,
              HasSubstr("no article names 'Jane Nobody'"));
  EXPECT_THAT(Run("judge", {"different", "Maria Silva", "Maria Silva"}).error,
              HasSubstr("say in which article"));
  EXPECT_EQ(Run("judge", {"undo", "Maria Silva", "Hugo Beltran"}).exit_code, 1);
  EXPECT_EQ(Run("judge", {"same", "Maria Silva"}).exit_code, 2);
  EXPECT_EQ(Run("judge", {"perhaps", "a", "b"}).exit_code, 2);
  EXPECT_EQ(Run("judge", {}).exit_code, 2);
}

TEST_F(JudgeCommandTest, OneArticleIsNamedByItsDigest) {
  const ProgramResult explained = Run("explain", {"Maria Silva"});
  EXPECT_EQ(explained.exit_code, 0) << explained.error;
  const size_t at = explained.out.find("person/maria silva #");
  ASSERT_NE(at, std::string::npos) << explained.out;
  const std::string key = explained.out.substr(at, explained.out.find('\n', at) - at);
  const ProgramResult apart = Run("judge", {"different", "Maria Silva", key});
  EXPECT_EQ(apart.exit_code, 0) << apart.error;
  EXPECT_THAT(Run("explain", {key}).out, HasSubstr("are different"));
  EXPECT_EQ(Run("explain", {}).exit_code, 2);
  EXPECT_THAT(Run("explain", {"Maria Silva"}).out, Not(HasSubstr("Costa")));
}

}  // namespace
}  // namespace dossier
