// Broken inputs of every kind: each gives articles that keep their contract, or errors that name the place.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "ingest/source/article_reader.h"
#include "proto/article.pb.h"
#include "tests/files/scratch_files.h"
#include "tests/ingest/source/article_text.h"
#include "tests/ingest/source/malformed_input.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr size_t kEach = 400;

std::vector<std::string> PageSeeds() {
  std::vector<std::string> seeds;
  for (const auto& entry : fs::directory_iterator("tests/ingest/source/pages")) {
    if (entry.path().extension() == ".html") seeds.push_back(ReadFileBytes(entry.path()));
  }
  std::sort(seeds.begin(), seeds.end());
  return seeds;
}

std::vector<std::string> LineSeeds() {
  return {R"({"id":7,"text":"The envoy left.\n\nHe \"won\u2019t\" be back.","title":"Envoy leaves","published":"2024-01-02T03:04:05Z","author":["Ann Li",{"name":"Bo Ek"}],"meta":{"deep":[1,2.5e3,true,null]}})"
          "\n"
          R"({"url":"https://a.example/1","body":"Caf\u00e9 owners struck. \ud83d\ude00 They want less tax.","source":{"name":"Daily"}})"
          "\n",
          R"({"html":"<html><body><h1>Vote</h1><p>The house voted on Monday to close the port.<\/p></body></html>","uri":"u"})"
          "\n\n[]\n{\"text\":\"\"}\n"};
}

std::vector<std::string> TextSeeds() {
  return {"Envoy leaves\n\nThe envoy left on Monday. \u201cEnough,\u201d he said.\n\nNobody waved.\n",
          "\xff\xfeT\0h\0e\0 \0e\0n\0d\0.\0\n\0", "Le d\xe9put\xe9 a vot\xe9 contre le budget lundi.\n",
          "https://x.example/a\n\nThe fleet \xf0\x9f\x9a\xa2 sailed.\n"};
}

// A folder of its own, emptied at the end.
class MalformedTest : public testing::Test {
 protected:
  void SetUp() override {
    const char* root = std::getenv("TEST_TMPDIR");
    folder_ = fs::path(root != nullptr ? root : "/tmp") /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  // Reads the bytes as a file; every outcome must be whole. Returns how many articles there were.
  size_t Read(const std::string& bytes, InputFormat format, size_t number) {
    const fs::path path = folder_ / ("broken_" + std::to_string(number));
    std::ofstream(path, std::ios::binary) << bytes;
    ReaderOptions options;
    options.format = format;
    ArticleReader reader({path.native()}, options);
    size_t articles = 0, steps = 0;
    while (const auto article = reader.Next()) {
      EXPECT_LT(++steps, bytes.size() + 10) << "the reader does not end";
      if (article->ok()) {
        ++articles;
        EXPECT_EQ(ContractBreach(**article, size_t{1} << 31), "") << path;
        EXPECT_EQ((*article)->digest().size(), 64u);
      } else {
        EXPECT_TRUE(absl::StrContains(std::string(article->status().message()), path.native()))
            << article->status();
      }
    }
    fs::remove(path);
    return articles;
  }

  // Some mutations do little harm, so there must be articles, too.
  void ReadAll(const std::vector<std::string>& inputs, InputFormat format) {
    size_t articles = 0;
    for (size_t i = 0; i < inputs.size(); ++i) articles += Read(inputs[i], format, i);
    EXPECT_GT(articles, 0u);
  }

  fs::path folder_;
};

TEST_F(MalformedTest, Text) { ReadAll(MutatedInputs(TextSeeds(), kEach), InputFormat::kText); }
TEST_F(MalformedTest, Pages) { ReadAll(MutatedInputs(PageSeeds(), kEach), InputFormat::kHtml); }
TEST_F(MalformedTest, Lines) { ReadAll(MutatedInputs(LineSeeds(), kEach), InputFormat::kJsonl); }

TEST_F(MalformedTest, AnythingByItsLooks) {
  std::vector<std::string> seeds = PageSeeds();
  for (const auto& more : {LineSeeds(), TextSeeds()}) {
    seeds.insert(seeds.end(), more.begin(), more.end());
  }
  ReadAll(MutatedInputs(seeds, kEach), InputFormat::kAuto);
}

TEST_F(MalformedTest, Gzip) {
  std::vector<std::string> seeds;
  for (const auto& some : {LineSeeds(), TextSeeds()}) {
    for (const std::string& seed : some) seeds.push_back(Gzip(seed) + Gzip(seed));
  }
  ReadAll(MutatedInputs(seeds, kEach), InputFormat::kAuto);
}

TEST_F(MalformedTest, HostilePages) { ReadAll(HostilePages(20000), InputFormat::kHtml); }

}  // namespace
}  // namespace dossier
