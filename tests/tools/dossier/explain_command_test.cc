// `dossier explain` as its users meet it; with judgements: judge_command_test.cc.
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

constexpr char kProgram[] = "tools/dossier/dossier";

TEST(ExplainCommandTest, TellsWhoOneIsAndWhetherTwoAre) {
  const std::string folder = testing::TempDir() + "/explain_news";
  std::filesystem::remove_all(folder);
  const std::string path = testing::TempDir() + "/explain.txt";
  std::ofstream(path) << "MADRID, May 2 - Maria Silva leads Blue Harbor Shipping.\n";
  ASSERT_EQ(RunProgram({kProgram, "ingest", "--db", folder, path}).exit_code, 0);
  const auto explain = [&](const std::vector<std::string>& names) {
    std::vector<std::string> words = {kProgram, "explain", "--db", folder};
    words.insert(words.end(), names.begin(), names.end());
    return RunProgram(words);
  };
  EXPECT_THAT(explain({"Maria Silva"}).out, HasSubstr("Person maria silva"));
  EXPECT_THAT(explain({"Maria Silva", "Blue Harbor Shipping"}).out, HasSubstr("are not the same"));
  EXPECT_THAT(explain({"Jane Nobody"}).error, HasSubstr("no article names 'Jane Nobody'"));
  EXPECT_EQ(explain({}).exit_code, 2);
  EXPECT_EQ(explain({"a", "b", "c"}).exit_code, 2);
}

}  // namespace
}  // namespace dossier
