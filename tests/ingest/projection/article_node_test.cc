#include <string>
#include <tuple>

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/projection/projected_article.h"

namespace dossier {
namespace {

TEST(ProjectArticleNode, GivesTheArticleItsMetadataAndMentions) {
  Talks talks;
  const MadeUpArticle made = talks.maker.Make();
  const ByKey graph = Project(made);
  const std::string key = "article/" + made.article.digest();
  const Contribution& node = graph.at(key);
  EXPECT_TRUE(node.exclusive);
  EXPECT_TRUE(Has(node, Fold::kBest, "published", "d2025-08-13"));
  EXPECT_TRUE(Has(node, Fold::kBest, "published_at", "t2025-08-13T10:00:00Z"));
  EXPECT_TRUE(Has(node, Fold::kBest, "story", "tstory"));
  const Contribution& mentions = graph.at("MENTIONS|" + key + "|person/ana prieto");
  EXPECT_TRUE(Has(mentions, Fold::kBest, "count", "i1"));
  ASSERT_EQ(mentions.evidence.size(), 1u);
  const Span& span = mentions.evidence[0].passage();
  EXPECT_EQ(made.article.text().substr(span.start(), span.end() - span.start()), "Ana Prieto");
}

}  // namespace
}  // namespace dossier
