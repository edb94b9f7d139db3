// An image shows what the database shows.
#include "tests/graph/store/imaged_store.h"

namespace dossier {
namespace {

using ImageBuild = ImagedStore;

TEST_F(ImageBuild, TheGraphIsTheSameWithAndWithoutIt) {
  const std::string with = DumpGraph(**store_->GetSnapshot());
  for (const std::string& file : ImageFiles()) std::filesystem::remove(file);
  Open();
  EXPECT_EQ(DumpGraph(**store_->GetSnapshot()), with);
}

TEST_F(ImageBuild, OfAnEmptyGraph) {
  store_.reset();
  std::filesystem::remove_all(folder_);
  Open();
  ASSERT_TRUE(store_->RefreshImage().ok());
  ExpectWhole();
}

}  // namespace
}  // namespace dossier
