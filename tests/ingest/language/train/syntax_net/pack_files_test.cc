// Exit codes of packing, and the file that it leaves.
#include "ingest/language/train/syntax_net/pack_files.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dossier {
namespace {

std::string Words(const WeightFiles& files) { return files.words[0]; }

int Pack(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  return PackFiles(static_cast<int>(arguments.size()), arguments.data(), Words);
}

TEST(PackFiles, WritesWhatPackingGives) {
  std::string folder = std::string(std::getenv("TEST_TMPDIR")) + "/weights";
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/vocabulary.txt") << "word\n";
  std::ofstream(folder + "/shapes.txt") << "words 1 1\n";
  std::ofstream(folder + "/words.f32") << "abcd";  // the bytes of one number
  ASSERT_EQ(Pack({"pack", folder, folder + "/out.bin"}), 0);
  std::ifstream in(folder + "/out.bin");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "word");
}

TEST(PackFiles, UsageAndErrorsDiffer) {
  EXPECT_EQ(Pack({"pack"}), 2);
  EXPECT_EQ(Pack({"pack", "no/such/folder", "out.bin"}), 1);
}

}  // namespace
}  // namespace dossier
