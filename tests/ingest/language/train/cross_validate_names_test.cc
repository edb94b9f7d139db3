// The program tells what it needs, and what it cannot read.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace dossier {
namespace {

// The exit code, as the shell tells it.
int Exit(const std::string& arguments) {
  const std::string command = "ingest/language/train/cross_validate_names " + arguments;
  return WEXITSTATUS(std::system((command + " 2>/dev/null").c_str()));
}

TEST(CrossValidateNames, WithoutFoldersItTellsItsUsage) { EXPECT_EQ(Exit(""), 2); }

TEST(CrossValidateNames, WithoutModelsItFails) {
  EXPECT_EQ(Exit("/no/data /no/models /no/text /no/gazetteer.bin"), 1);
}

}  // namespace
}  // namespace dossier
