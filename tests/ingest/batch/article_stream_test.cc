#include "ingest/batch/article_stream.h"

#include "gtest/gtest.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

TEST(StreamArticles, GivesThemInTheirOrderAndCountsBytes) {
  std::vector<Article> articles(2);
  articles[0].set_uri("a");
  articles[0].set_text("12345");
  articles[1].set_uri("b");
  articles[1].set_text("123");
  auto stream = StreamArticles(articles);
  EXPECT_EQ(stream->Progress().bytes_total, 8u);
  auto first = stream->Next();
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(first->place, "a");
  EXPECT_EQ(first->read()->text(), "12345");
  EXPECT_EQ(stream->Progress().bytes_done, 5u);
  EXPECT_EQ(stream->Next()->read()->uri(), "b");
  EXPECT_FALSE(stream->Next().has_value());
  EXPECT_FALSE(stream->Next().has_value());
}

}  // namespace
}  // namespace dossier
