#include "tests/files/scratch_files.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace dossier {
namespace {

namespace fs = std::filesystem;

fs::path ScratchPath(const std::string& name) { return fs::path(::testing::TempDir()) / name; }

}  // namespace

std::string WriteScratchFile(const std::string& name, std::string_view bytes) {
  const fs::path path = ScratchPath(name);
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  EXPECT_TRUE(out.good()) << path;
  return path.string();
}

std::string FreshScratchPath(const std::string& name) {
  const fs::path path = ScratchPath(name);
  fs::remove_all(path);
  return path.string();
}

std::string ReadFileBytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in.good()) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace dossier
