#include "ingest/source/page_zones.h"

#include <gtest/gtest.h>

#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

// The text of the page outside what is dropped.
std::string Kept(const std::string& page) {
  const PageTree tree = ParsePage(page);
  const std::vector<bool> dropped = DroppedNodes(tree, HintsOfNodes(tree));
  std::string kept;
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const PageNode& node = tree.nodes[i];
    if (!dropped[i]) kept.append(tree.source, node.text_begin, node.text_end - node.text_begin);
  }
  return kept;
}

const char kStory[] = "<p>The mayor opened the bridge on Monday, and not a soul came to see it done.</p>";
const std::string kStoryText = std::string(kStory).substr(3, sizeof(kStory) - 8);

TEST(PageZonesTest, WhatIsNoArticle) {
  for (const char* rest :
       {"<nav>x</nav>", "<aside>x</aside>", "<script>x</script>", "<div hidden>x</div>",
        "<div style='Display: none'>x</div>", "<div aria-hidden=true>x</div>", "<div role=banner>x</div>",
        "<div class=related>x</div>", "<div id=comments>x</div>", "<ul class='share-tools'><li>x</ul>",
        "<button>x</button>", "<div itemprop=comment>x</div>", "<noscript>x</noscript>"}) {
    EXPECT_EQ(Kept(std::string(kStory) + rest), kStoryText) << rest;
  }
}

TEST(PageZonesTest, AHintDoesNotHideTheStory) {
  EXPECT_EQ(Kept("<div class='sidebar'>" + std::string(kStory) + "</div>"), kStoryText);
  EXPECT_EQ(Kept("<form>" + std::string(kStory) + "</form>"), kStoryText);
  EXPECT_EQ(Kept("<div class=promo><h1>T</h1></div>" + std::string(kStory)), "T" + kStoryText);
}

TEST(PageZonesTest, ReadersAreLeftOutHoweverMuchTheyWrote) {
  std::string comments;
  for (int i = 0; i < 20; ++i) comments += kStory;
  EXPECT_EQ(Kept(std::string(kStory) + "<div id=comments>" + comments + "</div>"), kStoryText);
}

}  // namespace
}  // namespace dossier
