// bazel run //tests/style:update_ratchet: writes ratchet.txt anew where the tree got better, never where it got worse.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/style/style_finding.h"

int main() {
  using namespace dossier::style;
  const char* root = std::getenv("BUILD_WORKSPACE_DIRECTORY");
  if (root == nullptr) {
    std::fprintf(stderr, "Run it as: bazel run //tests/style:update_ratchet\n");
    return 2;
  }
  const std::string path = std::string(root) + "/tests/style/ratchet.txt";
  std::ifstream in(path);
  const std::string committed{std::istreambuf_iterator<char>(in), {}};
  const Findings now = FindInTree(root);
  // Without a committed file everything is as good as it has ever been.
  const auto worse = committed.empty() ? std::vector<std::string>() : Worse(now, ParseFindings(committed));
  for (const std::string& line : worse) std::fprintf(stderr, "%s\n", line.c_str());
  if (!worse.empty()) return 1;
  std::ofstream(path) << "# What tests/style found when it was last written; it may only get better.\n"
                      << FindingsText(now);
  return 0;
}
