// What is missing is named.
#include "ingest/language/train/name_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(NameReading, AFolderWithoutModelsIsAnErrorThatNamesTheFile) {
  NameReading reading("no/such/folder", "no/gazetteer.bin");
  EXPECT_EQ(reading.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(reading.status().message()),
              testing::HasSubstr("no/such/folder/word_clusters.bin"));
}

}  // namespace
}  // namespace dossier
