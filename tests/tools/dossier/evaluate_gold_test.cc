// `dossier evaluate` of gold beside articles, and of other systems' facts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/files/scratch_files.h"
#include "tests/tools/dossier/run_dossier.h"

namespace dossier {
namespace {

using testing::HasSubstr;

std::string Gold() {
  WriteScratchFile("gold/a.txt", "Maria Lopez leads Blue Harbor Shipping.\n");
  WriteScratchFile(
      "gold/a.json",
      R"({"entities": [{"id": "m", "name": "Maria Lopez", "label": "Person"}, {"id": "b", "name": "Blue Harbor Shipping", "label": "Organization"}],)"
      R"("facts": [{"s": "m", "type": "LEADS", "o": "b"}], "statements": [], "traps": []})");
  return testing::TempDir() + "/gold";
}

TEST(EvaluateGoldTest, ExtractsItselfOrReadsWhatAnotherFound) {
  const ProgramResult own = RunEvaluate({Gold(), "--errors", "3"});
  EXPECT_EQ(own.exit_code, 0) << own.error;
  EXPECT_THAT(own.out, HasSubstr("entities           P "));
  const std::string nothing = WriteScratchFile(
      "nothing.jsonl", R"({"article": "a.txt", "entities": [], "facts": [], "statements": []})");
  const ProgramResult other = RunEvaluate({Gold(), "--system", nothing, "--errors", "3"});
  EXPECT_THAT(other.out, HasSubstr("(0/0 right, 0/1 found)"));
  EXPECT_THAT(other.out,
              HasSubstr("missed  fact a.txt: Maria Lopez LEADS Blue Harbor Shipping [asserted]"));
  EXPECT_THAT(RunEvaluate({Gold(), "--compare", nothing}).out,
              HasSubstr("gained  entity a.txt: Person Maria Lopez"));
}

}  // namespace
}  // namespace dossier
