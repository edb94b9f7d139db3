#include "ingest/source/block_kinds.h"

#include <gtest/gtest.h>

#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

BlockKind FirstKind(const std::string& page) {
  const PageTree tree = ParsePage(page);
  const auto blocks = CollectBlocks(tree, std::vector<bool>(tree.nodes.size(), false));
  const auto kinds = KindsOfBlocks(tree, HintsOfNodes(tree), blocks);
  return kinds.at(0);
}

TEST(BlockKindsTest, ByElement) {
  EXPECT_EQ(FirstKind("<p>a"), BlockKind::kParagraph);
  EXPECT_EQ(FirstKind("<div>a"), BlockKind::kLoose);
  EXPECT_EQ(FirstKind("<h1><a>a</a></h1>"), BlockKind::kTitle);
  EXPECT_EQ(FirstKind("<h3>a</h3>"), BlockKind::kHeading);
  EXPECT_EQ(FirstKind("<figure><figcaption><span>a"), BlockKind::kCaption);
  EXPECT_EQ(FirstKind("<figure><div>a"), BlockKind::kCaption);
  EXPECT_EQ(FirstKind("<ol><li><p>a"), BlockKind::kListItem);
  EXPECT_EQ(FirstKind("<blockquote><p>a"), BlockKind::kBlockQuote);
}

TEST(BlockKindsTest, ByName) {
  EXPECT_EQ(FirstKind("<div class=photo-caption>a"), BlockKind::kCaption);
  EXPECT_EQ(FirstKind("<p><span class=byline>Ann Li</span></p>"), BlockKind::kByline);
  EXPECT_EQ(FirstKind("<p>The <span class=author>author</span> left town on Monday.</p>"),
            BlockKind::kParagraph);
  EXPECT_EQ(FirstKind("<p>By Ann Li</p>"), BlockKind::kByline);
  EXPECT_EQ(FirstKind("<h2 class=standfirst>a</h2>"), BlockKind::kLead);
}

TEST(BlockKindsTest, Tables) {
  EXPECT_EQ(FirstKind("<table><tr><th>a<th>b<tr><td>c<td>d</table>"), BlockKind::kTableCell);
  EXPECT_EQ(FirstKind("<table><tr><td>a<td>b</table>"), BlockKind::kLoose);
  EXPECT_EQ(FirstKind("<table><tr><td><div>a</div><td>b<tr><td>c<td>d</table>"), BlockKind::kLoose);
  EXPECT_EQ(FirstKind("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>"),
            BlockKind::kLoose);
}

}  // namespace
}  // namespace dossier
