#include "ingest/batch/input_stream.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "tests/ingest/batch/scratch_store.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;

TEST(StreamInputs, ReadsFilesAndTellsOfThoseItCannot) {
  const std::string folder = FreshFolder();
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/a.txt") << "Officials met on Tuesday in the capital.\n";
  std::ofstream(folder + "/b.txt") << "";
  auto stream = StreamInputs({folder, folder + "/missing.txt"}, ReaderOptions());
  size_t articles = 0, problems = 0;
  while (auto pending = stream->Next()) {
    auto article = pending->read();
    if (article.ok()) {
      ++articles;
      EXPECT_THAT(pending->place, HasSubstr("a.txt"));
      EXPECT_THAT(article->text(), HasSubstr("Officials met"));
    } else {
      ++problems;
      EXPECT_THAT(article.status().message(), HasSubstr(".txt"));
    }
  }
  EXPECT_EQ(articles, 1u);
  EXPECT_EQ(problems, 2u);
  EXPECT_GT(stream->Progress().bytes_done, 0u);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace dossier
