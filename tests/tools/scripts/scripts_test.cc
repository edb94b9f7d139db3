// The scripts in tools/: that bash can read them, and that test cases are counted aright.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "tests/process/run_program.h"

namespace dossier {
namespace {

TEST(ScriptsTest, BashReadsThem) {
  for (const char* script : {"tools/environment.sh", "tools/install", "tools/quickstart", "tools/test"}) {
    const ProgramResult result = RunProgram({"/bin/bash", "-n", script});
    EXPECT_EQ(result.exit_code, 0) << script << "\n" << result.error;
  }
}

TEST(ScriptsTest, InstallWantsToKnowWhere) {
  EXPECT_EQ(RunProgram({"/bin/bash", "tools/install"}).exit_code, 2);
  EXPECT_EQ(RunProgram({"/bin/bash", "tools/install", "--help"}).exit_code, 2);
}

std::string Counted(const std::vector<std::string>& files) {
  std::vector<std::string> words = {"/usr/bin/awk", "-f", "tools/count_test_cases.awk"};
  for (size_t i = 0; i < files.size(); ++i) {
    const std::string path = testing::TempDir() + "/count" + std::to_string(i) + ".xml";
    std::ofstream(path) << files[i];
    words.push_back(path);
  }
  words.push_back("/dev/null");
  return RunProgram(words).out;
}

TEST(ScriptsTest, TestCasesAreCounted) {
  const std::string gtest =
      "<testsuites tests=\"4\" failures=\"1\">\n  <testsuite name=\"A\">\n"
      "    <testcase name=\"Good\" status=\"run\" result=\"completed\" classname=\"A\" />\n"
      "    <testcase name=\"Bad\" status=\"run\" result=\"completed\" classname=\"A\">\n"
      "      <failure message=\"x\">said <testcase name=</failure>\n      <failure message=\"y\"></failure>\n"
      "    </testcase>\n"
      "    <testcase name=\"Left\" status=\"run\" result=\"skipped\" classname=\"A\">\n"
      "      <skipped message=\"x\"></skipped>\n    </testcase>\n"
      "    <testcase name=\"Off\" status=\"notrun\" result=\"suppressed\" classname=\"A\" />\n"
      "  </testsuite>\n</testsuites>\n";
  const std::string crashed =
      "<testsuites>\n  <testsuite name=\"b_test\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
      "    <testcase name=\"b_test\" status=\"run\"><error message=\"exited with error code 1\"></error></testcase>\n"
      "  </testsuite>\n</testsuites>\n";
  EXPECT_EQ(Counted({}), "0 0 0\n");
  EXPECT_EQ(Counted({gtest}), "FAILED A.Bad\n1 1 2\n");
  EXPECT_EQ(Counted({crashed, gtest}), "FAILED b_test\nFAILED A.Bad\n1 2 2\n");
}

}  // namespace
}  // namespace dossier
