// The style of the tree may only get better: what it is now against the committed ratchet.txt.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/style/style_finding.h"

namespace dossier::style {
namespace {

TEST(RatchetTest, NothingGotWorse) {
  // Run files are links into the tree; a source archive or a clone will do.
  const std::filesystem::path root = std::filesystem::canonical("WORKSPACE").parent_path();
  std::ifstream in(root / "tests/style/ratchet.txt");
  const std::string committed{std::istreambuf_iterator<char>(in), {}};
  ASSERT_FALSE(committed.empty());
  const Findings now = FindInTree(root.native());
  ASSERT_GT(now.at("source_lines_median"), 0);
  for (const std::string& line : Worse(now, ParseFindings(committed))) ADD_FAILURE() << line;
}

}  // namespace
}  // namespace dossier::style
