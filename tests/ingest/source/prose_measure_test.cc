#include "ingest/source/prose_measure.h"

#include <gtest/gtest.h>

#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

const std::string kStory =
    "<p>The mayor opened the bridge on Monday, and not a soul came to see it done.</p>";

// The id of the element found.
std::string MainId(const std::string& page) {
  const PageTree tree = ParsePage(page);
  const auto hints = HintsOfNodes(tree);
  const auto blocks = CollectBlocks(tree, std::vector<bool>(tree.nodes.size(), false));
  const auto kinds = KindsOfBlocks(tree, hints, blocks);
  return std::string(tree.Attribute(FindMainElement(tree, hints, blocks, kinds), "id"));
}

TEST(ProseMeasureTest, GoesInwardsToTheProse) {
  EXPECT_EQ(MainId("<div id=a><div id=b>Menu</div><div id=c>" + kStory + kStory + "</div></div>"), "c");
  EXPECT_EQ(MainId("<div id=a><div id=b>" + kStory + "</div><div id=c>" + kStory + "</div></div>"), "a");
}

TEST(ProseMeasureTest, AMarkedBodyIsPreferred) {
  const std::string rest = "<div id=r>" + kStory + "</div>";
  EXPECT_EQ(MainId("<div id=a>" + rest + "<div id=b class=article-body>" + kStory + kStory + "</div></div>"),
            "b");
}

TEST(ProseMeasureTest, NoProse) { EXPECT_EQ(MainId("<div id=a>Menu</div>"), ""); }

TEST(ProseMeasureTest, WhatIsProse) {
  PageBlock block;
  block.text = "He left.";
  EXPECT_FALSE(IsProse(block));
  block.text = "He left on Monday.";
  EXPECT_TRUE(IsProse(block));
  block.link_bytes = block.text.size();
  EXPECT_TRUE(IsLinks(block));
  EXPECT_FALSE(IsProse(block));
  block = {};
  block.text = "Most read this week";
  EXPECT_FALSE(IsProse(block));
}

}  // namespace
}  // namespace dossier
