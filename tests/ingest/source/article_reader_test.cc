#include "ingest/source/article_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "proto/article.pb.h"
#include "tests/ingest/source/malformed_input.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class ArticleReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) /
            testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(root_);
    fs::create_directories(root_);
  }

  std::string Write(const std::string& name, const std::string& bytes) {
    std::ofstream(root_ / name, std::ios::binary) << bytes;
    return root_ / name;
  }

  // Texts of the articles and messages of the errors.
  std::vector<std::string> Read(const std::vector<std::string>& paths, const ReaderOptions& options = {}) {
    ArticleReader reader(paths, options);
    std::vector<std::string> all;
    while (const auto article = reader.Next()) {
      all.push_back(article->ok() ? (*article)->text() : std::string(article->status().message()));
    }
    progress_ = reader.Progress();
    return all;
  }

  fs::path root_;
  ReaderProgress progress_;
};

TEST_F(ArticleReaderTest, AllFormatsByTheirLooks) {
  Write("1", "He left on Monday.");
  Write("2", Gzip("<p>She left on Tuesday.</p>"));
  Write("3", Gzip("{\"text\":\"They left.\"}\n") + Gzip("{\"text\":\"All left.\"}"));
  EXPECT_THAT(Read({root_}),
              ElementsAre("He left on Monday.", "She left on Tuesday.", "They left.", "All left."));
  EXPECT_EQ(progress_.bytes_read, progress_.bytes_total);
  EXPECT_EQ(progress_.inputs_done, 3u);
}

TEST_F(ArticleReaderTest, TheBatchGoesOn) {
  const std::string lines = Write("lines", "\xef\xbb\xbf{\"text\":\"One.\"}\r\n\n{broken\n{\"text\":\"Two.\"}\n{}");
  const std::string png = Write("png", "\x89PNG\r\n\x1a\n");
  const std::string text = Write("text", "Three.");
  const auto all = Read({lines, png, (root_ / "none").native(), text});
  ASSERT_EQ(all.size(), 7u);
  EXPECT_EQ(all[0], "One.");
  EXPECT_THAT(all[1], HasSubstr(lines + ":3: "));
  EXPECT_EQ(all[2], "Two.");
  EXPECT_THAT(all[3], HasSubstr(lines + ":5: "));
  EXPECT_THAT(all[4], HasSubstr(png + ": "));
  EXPECT_THAT(all[5], HasSubstr("none: "));
  EXPECT_EQ(all[6], "Three.");
}

TEST_F(ArticleReaderTest, OneObjectMayTakeManyLines) {
  const std::string one = Write("one", "{\n  \"text\": \"One.\",\n  \"title\": \"T\"\n}\n");
  EXPECT_THAT(Read({one}), ElementsAre("One."));
  EXPECT_EQ(Read({Write("two", "{\n\"text\":\"a\"\n}\n{\n\"text\":\"b\"\n}\n")}).size(), 1u);
}

TEST_F(ArticleReaderTest, LinesBeforeBrokenGzipAreRead) {
  const std::string packed = Gzip("{\"text\":\"One.\"}\n") + Gzip("{\"text\":\"Two.\"}\n");
  const auto all = Read({Write("cut", packed.substr(0, packed.size() - 4))});
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0], "One.");
  EXPECT_THAT(all.back(), HasSubstr("gzip"));
}

TEST_F(ArticleReaderTest, Bounds) {
  ReaderOptions options;
  options.max_text_bytes = options.max_page_bytes = options.max_line_bytes = 20;
  const std::string lines = Write("lines", "{\"text\":\"One.\"}\n{\"text\":\"" + std::string(50, 'x') + "\"}\n{\"text\":\"Two.\"}\n");
  const std::string text = Write("text", std::string(21, 'x'));
  const auto all = Read({lines, text}, options);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_THAT(all[1], HasSubstr(lines + ":2: the line is longer than 20 bytes"));
  EXPECT_EQ(all[2], "Two.");
  EXPECT_THAT(all[3], HasSubstr("is larger than 20 bytes"));
}

TEST_F(ArticleReaderTest, AFormatMayBeForced) {
  ReaderOptions options;
  options.format = InputFormat::kText;
  EXPECT_THAT(Read({Write("a", "<p>He left.</p>")}, options), ElementsAre("<p>He left.</p>"));
}

TEST_F(ArticleReaderTest, RawArticlesAreParsedApart) {
  const std::string path = Write("a", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n");
  auto inputs = ReadInputs({path}, {});
  std::vector<RawArticle> raw;
  while (auto next = inputs->Next()) raw.push_back(**next);
  ASSERT_EQ(raw.size(), 2u);
  EXPECT_EQ(raw[1].line, 2u);
  EXPECT_EQ(ParseArticle(raw[1], {})->text(), "Two.");
}

}  // namespace
}  // namespace dossier
