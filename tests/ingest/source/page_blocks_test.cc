#include "ingest/source/page_blocks.h"

#include <gtest/gtest.h>

#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

std::vector<PageBlock> Blocks(const PageTree& tree) {
  return CollectBlocks(tree, std::vector<bool>(tree.nodes.size(), false));
}

std::string Text(const std::string& page) {
  const PageTree tree = ParsePage(page);
  std::string all;
  for (const PageBlock& block : Blocks(tree)) all += block.text + "|";
  return all;
}

TEST(PageBlocksTest, Boundaries) {
  EXPECT_EQ(Text("a<p>b<i>c</i> d</p>e<div>f<div>g</div>h</div>"), "a|bc d|e|f|g|h|");
  EXPECT_EQ(Text("<p>a<br>b<br/> <br>c</p>"), "a\nb|c|");
  EXPECT_EQ(Text("<ul><li>a<li>b</ul>"), "a|b|");
  EXPECT_EQ(Text("<p> <b> </b></p><p>&nbsp;</p>"), "");
}

TEST(PageBlocksTest, WhiteSpace) {
  EXPECT_EQ(Text("<p>  a \n\t b&nbsp;&nbsp;<i> c</i></p>"), "a b c|");
  EXPECT_EQ(Text("<p>a <!-- x --> b</p>"), "a b|");
  EXPECT_EQ(Text("<p>so&shy;fa</p>"), "sofa|");
}

TEST(PageBlocksTest, QuotationElements) {
  EXPECT_EQ(Text("<p>He said <q>no</q>.</p><p><q>Yes</q></p>"), "He said “no”.|“Yes”|");
}

TEST(PageBlocksTest, BylineAboveItsText) {
  EXPECT_EQ(Text("<td>By Ann Li<br>The mayor left.</td>"), "By Ann Li|The mayor left.|");
}

TEST(PageBlocksTest, LinksAndPlaces) {
  const std::string page = "<div><p>ab <a href=x>cd</a></p></div>";
  const PageTree tree = ParsePage(page);
  const std::vector<PageBlock> blocks = Blocks(tree);
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].link_bytes, 2u);
  EXPECT_EQ(tree.nodes[blocks[0].node].tag, "p");
  for (uint32_t at = 0; at < blocks[0].text.size(); ++at) {
    const auto place = blocks[0].map.SourceOffset(at);
    ASSERT_TRUE(place.has_value());
    EXPECT_EQ(page[*place], blocks[0].text[at]);
  }
}

TEST(PageBlocksTest, Bylines) {
  EXPECT_TRUE(ReadsAsByline("By Ann Li and Bo Ek"));
  EXPECT_FALSE(ReadsAsByline("By noon the water had come."));
  EXPECT_FALSE(ReadsAsByline("Bygone days"));
}

}  // namespace
}  // namespace dossier
