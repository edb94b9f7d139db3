#include "ingest/source/page_tree.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ingest/source/malformed_input.h"

namespace dossier {
namespace {

std::string Shape(const PageTree& tree, uint32_t node) {
  const PageNode& n = tree.nodes[node];
  if (n.IsText()) return "'" + tree.source.substr(n.text_begin, n.text_end - n.text_begin) + "'";
  std::string shape = std::string(n.tag.empty() ? "?" : n.tag);
  for (uint32_t i = node + 1; i < n.end; i = tree.nodes[i].end) shape += "(" + Shape(tree, i) + ")";
  return shape;
}

TEST(PageTreeTest, Structure) {
  const PageTree tree = ParsePage("<p>One <b>two</b><p>three<x-y>four</x-y>");
  EXPECT_EQ(Shape(tree, 0), "html(head)(body(p('One ')(b('two')))(p('three')(?('four'))))");
}

TEST(PageTreeTest, TextIsCutWhereMarkupIsIgnored) {
  EXPECT_EQ(Shape(ParsePage("<p>a</i>b<!-- c -->d < e</p>"), 0),
            "html(head)(body(p('a')('b')('d < e')))");
}

TEST(PageTreeTest, ForbiddenCharactersGoWhole) {
  EXPECT_EQ(Shape(ParsePage("<p>a\uFFFEb\uFDD0\uFFFDc</p>"), 0),
            "html(head)(body(p('a')('b')('\uFFFDc')))");
}

TEST(PageTreeTest, FosteredTextKeepsItsPlace) {
  const PageTree tree = ParsePage("<table><tr>lost<td>cell</table>");
  EXPECT_EQ(tree.TextOf(0), "lostcell");
}

TEST(PageTreeTest, Attributes) {
  const PageTree tree = ParsePage("<p CLASS='a&amp;b' id=x onclick=y hidden>t</p>");
  const uint32_t p = 3;
  ASSERT_EQ(tree.nodes[p].tag, "p");
  EXPECT_EQ(tree.Attribute(p, "class"), "a&b");
  EXPECT_EQ(tree.Attribute(p, "id"), "x");
  EXPECT_EQ(tree.Attribute(p, "onclick"), "");
  EXPECT_TRUE(tree.HasAttribute(p, "hidden"));
  EXPECT_FALSE(tree.HasAttribute(p, "role"));
}

TEST(PageTreeTest, TextOf) {
  const PageTree tree = ParsePage("<p>caf&eacute;\n <b>&lt;x&gt;</b>&nbsp;y</p>");
  EXPECT_EQ(tree.TextOf(0), "café <x> y");
}

// Preorder: children lie within parents, text within the source, nothing overlaps.
TEST(PageTreeTest, EveryTreeIsWhole) {
  for (const std::string& page : HostilePages(2000)) {
    const PageTree tree = ParsePage(page);
    ASSERT_FALSE(tree.nodes.empty());
    ASSERT_EQ(tree.nodes[0].end, tree.nodes.size());
    for (uint32_t i = 1; i < tree.nodes.size(); ++i) {
      const PageNode& node = tree.nodes[i];
      ASSERT_LT(node.parent, i);
      ASSERT_GT(node.end, i);
      ASSERT_LE(node.end, tree.nodes[node.parent].end);
      ASSERT_LE(node.text_end, tree.source.size());
    }
  }
}

}  // namespace
}  // namespace dossier
