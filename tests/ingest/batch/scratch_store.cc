#include "tests/ingest/batch/scratch_store.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace dossier {

std::string FreshFolder() {
  static int number = 0;
  const char* base = std::getenv("TEST_TMPDIR");
  const std::string folder =
      absl::StrCat(base == nullptr ? "/tmp" : base, "/store_", getpid(), "_", number++);
  std::filesystem::remove_all(folder);
  return folder;
}

ScratchStore::ScratchStore() : folder_(FreshFolder()) {
  auto store = GraphStore::Open(folder_, OpenMode::kReadWriteOrCreate);
  EXPECT_TRUE(store.ok()) << store.status();
  if (store.ok()) store_ = *std::move(store);
}

ScratchStore::~ScratchStore() {
  store_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace dossier
