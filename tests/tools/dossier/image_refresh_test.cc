// What reads articles in leaves an image for those who ask; more of the same leaves one.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/tools/dossier/run_dossier.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

size_t Images(const std::string& folder) {
  size_t images = 0;
  for (const auto& entry : fs::directory_iterator(folder))
    images += entry.path().filename().string().starts_with("image.");
  return images;
}

TEST(ImageRefresh, AfterIngestThereIsOneImage) {
  const std::string folder = testing::TempDir() + "/refreshed";
  fs::remove_all(folder);
  for (const char* name : {"Ana Ruiz", "Tom Ogola"}) {
    const std::string article = testing::TempDir() + "/article.txt";
    std::ofstream(article) << name << " met Maria Lopez in Lima on Monday.\n";
    ASSERT_EQ(RunDossier({"ingest", "--db", folder, article}).exit_code, 0);
    EXPECT_EQ(Images(folder), 1u);
  }
}

}  // namespace
}  // namespace dossier
