#include "ingest/source/page_metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"
#include "ingest/source/page_zones.h"

namespace dossier {
namespace {

using testing::ElementsAre;

PageFacts Facts(const std::string& page) {
  const PageTree tree = ParsePage(page);
  const auto hints = HintsOfNodes(tree);
  return FactsFromPage(tree, hints, DroppedNodes(tree, hints));
}

TEST(PageMetadataTest, MetaTags) {
  const PageFacts facts = Facts(
      "<html lang=en-gb><meta property='OG:Title' content=' Bridge  opens '><meta property=og:site_name content=Post>"
      "<meta name=author content='Ann Li'><meta name=author content='Bo Ek'><meta property=article:published_time "
      "content=2020-02-03T04:05:06Z><meta property=og:url content=https://a.example/x>");
  EXPECT_EQ(facts.title, "Bridge opens");
  EXPECT_EQ(facts.publisher, "Post");
  EXPECT_THAT(facts.authors, ElementsAre("Ann Li", "Bo Ek"));
  EXPECT_EQ(facts.published, "2020-02-03T04:05:06Z");
  EXPECT_EQ(facts.uri, "https://a.example/x");
  EXPECT_EQ(facts.language, "en-GB");
}

TEST(PageMetadataTest, ElementsWhereTheHeadIsSilent) {
  const PageFacts facts = Facts(
      "<title>Bridge over the Lada opens | Valley Post</title><link rel=canonical href=https://a.example/c>"
      "<div id=comments><time datetime=2021-01-01>x</time></div>"
      "<time class=updated datetime=2020-09-09>x</time><time>3 June 2020</time><a rel=author>Ann Li</a>");
  EXPECT_EQ(facts.title, "Bridge over the Lada opens");
  EXPECT_EQ(facts.published, "2020-06-03");
  EXPECT_THAT(facts.authors, ElementsAre("Ann Li"));
  EXPECT_EQ(facts.uri, "https://a.example/c");
}

TEST(PageMetadataTest, TitleWithoutSite) {
  EXPECT_EQ(TitleWithoutSite("Storm hits coast | Post", "Post"), "Storm hits coast");
  EXPECT_EQ(TitleWithoutSite("Storm hits coast | Post", "Other"), "Storm hits coast | Post");
  EXPECT_EQ(TitleWithoutSite("Storm hits the whole coast - Post", ""), "Storm hits the whole coast");
  EXPECT_EQ(TitleWithoutSite("Post - Storm hits coast", ""), "Post - Storm hits coast");
  EXPECT_EQ(TitleWithoutSite("Plain", ""), "Plain");
}

}  // namespace
}  // namespace dossier
