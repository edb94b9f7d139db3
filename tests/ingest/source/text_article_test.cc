#include "ingest/source/text_article.h"

#include <gtest/gtest.h>

#include "proto/article.pb.h"
#include "tests/ingest/source/article_text.h"

namespace dossier {
namespace {

using namespace std::string_literals;

Article Read(const std::string& bytes) {
  const auto article = ReadTextArticle(bytes, "a.txt");
  EXPECT_TRUE(article.ok()) << article.status();
  if (!article.ok()) return Article();
  EXPECT_EQ(ContractBreach(*article, bytes.size()), "");
  return *article;
}

TEST(TextArticleTest, BytesStayUnchanged) {
  const std::string bytes = "  Storm\r\n\r\nThe caf\u00e9 closed. \n\n";
  const Article article = Read(bytes);
  EXPECT_EQ(article.text(), bytes);
  EXPECT_EQ(article.source_map_size(), 0);
  EXPECT_EQ(article.title(), "Storm");
  ASSERT_EQ(article.blocks_size(), 1);
  EXPECT_EQ(article.blocks(0).start(), 2u);
  EXPECT_EQ(article.blocks(0).end(), 7u);
}

TEST(TextArticleTest, TitlesOnlyWhereTheFormSaysSo) {
  EXPECT_EQ(Read("Envoy leaves\n\nHe left on Monday.").title(), "Envoy leaves");
  EXPECT_EQ(Read("Will he leave?\n \nHe left.").title(), "Will he leave?");
  EXPECT_EQ(Read("Envoy leaves\nHe left on Monday.").title(), "");
  EXPECT_EQ(Read("He left on Monday.\n\nNobody waved.").title(), "");
  EXPECT_EQ(Read("\u201cI am leaving,\u201d\n\nhe said.").title(), "");
  EXPECT_EQ(Read("Envoy leaves\n\n").title(), "");
  EXPECT_EQ(Read(std::string(300, 'a') + "\n\nHe left.").title(), "");
}

TEST(TextArticleTest, AddressOnTheFirstLine) {
  const Article article = Read("https://a.example/x\n\nEnvoy leaves\n\nHe left on Monday.");
  EXPECT_EQ(article.uri(), "https://a.example/x");
  EXPECT_EQ(article.title(), "Envoy leaves");
  EXPECT_EQ(article.blocks(0).kind(), Block::ADDRESS);
  EXPECT_EQ(Read("https://a.example/x has news.\n\nIt is good.").uri(), "a.txt");
}

TEST(TextArticleTest, OtherEncodingsLeadBack) {
  const Article article = Read("\xff\xfeT\0h\0e\0 \0e\0n\0d\0.\0"s);
  EXPECT_EQ(article.text(), "The end.");
  ASSERT_EQ(article.source_map_size(), 1);
  EXPECT_EQ(article.source_map(0).source_start(), 2u);
  EXPECT_EQ(article.source_map(0).source_length(), 16u);
}

TEST(TextArticleTest, NoTextIsAnError) {
  for (const std::string& bytes : {""s, " \n\t\r\n"s, "\xef\xbb\xbf"s, "\x7f" "ELF\x01\0\0\0"s}) {
    EXPECT_FALSE(ReadTextArticle(bytes, "x").ok());
  }
}

}  // namespace
}  // namespace dossier
