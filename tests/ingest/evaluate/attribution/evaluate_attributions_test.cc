// The program, run on a folder of one article that two people annotated.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

using testing::HasSubstr;

std::string Output(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
    output.push_back(static_cast<char>(c));
  pclose(pipe);
  return output;
}

void Write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

TEST(EvaluateAttributionsTest, ScoresAFolder) {
  std::filesystem::path folder = std::filesystem::path(std::getenv("TEST_TMPDIR")) / "corpus";
  const std::string annotations =
      "T1\tContent 0 20\t\"The plan will fail,\"\nT2\tSource 21 29\tAna Ruiz\n"
      "T3\tAttribution 30 34\tsaid\nE1\tAttribution:T3 Content:T1 Source:T2\n";
  Write(folder / "text/plan.txt", "\"The plan will fail,\" Ana Ruiz said.\n");
  Write(folder / "attributions/plan_ab12.ann", annotations);
  Write(folder / "attributions/plan_cd34.ann", annotations);
  std::string program = "ingest/evaluate/attribution/evaluate_attributions ";
  EXPECT_THAT(Output(program + folder.string()), HasSubstr("(1/1 right, 1/1 found)"));
  Write(folder / "attributions/plan_ab12.ann", "T1\tContent 0 2000\tx\n");
  EXPECT_THAT(Output(program + folder.string() + " 2>&1"), HasSubstr("line 1"));
}

}  // namespace
}  // namespace dossier
