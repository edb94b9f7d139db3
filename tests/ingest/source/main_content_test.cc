#include "ingest/source/main_content.h"

#include <gtest/gtest.h>

#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"

namespace dossier {
namespace {

const std::string kStory =
    "<p>The mayor opened the bridge on Monday, and not a soul came to see it done.</p>";

// The text of the blocks taken, the story shown as S, titles in brackets.
std::string Taken(const std::string& page, std::string_view headline = "") {
  const PageTree tree = ParsePage(page);
  const auto hints = HintsOfNodes(tree);
  const auto blocks = CollectBlocks(tree, std::vector<bool>(tree.nodes.size(), false));
  const auto kinds = KindsOfBlocks(tree, hints, blocks);
  const MainContent content = FindMainContent(tree, hints, blocks, kinds, headline);
  std::string taken;
  for (size_t i = 0; i < content.blocks.size(); ++i) {
    const std::string& text = blocks[content.blocks[i]].text;
    const std::string shown = "<p>" + text + "</p>" == kStory ? "S" : text;
    taken += content.kinds[i] == BlockKind::kTitle ? "[" + shown + "]" : shown + "|";
  }
  return taken;
}

TEST(MainContentTest, TheTitleMayStandOutside) {
  EXPECT_EQ(Taken("<h1>Site</h1><div><h1>Bridge</h1><p class=byline>By Ann Li</p><span>3 min</span></div><div>" +
                  kStory + kStory + "</div>"),
            "[Bridge]By Ann Li|S|S|");
}

TEST(MainContentTest, TheHeadlineDecides) {
  const std::string page = "<div><h1>Bridge opens</h1>" + kStory + kStory + "<h1>Other</h1>" + kStory + "</div>";
  EXPECT_EQ(Taken(page, "Other"), "Bridge opens|S|S|[Other]S|");
  EXPECT_EQ(Taken(page, "bridge opens!"), "[Bridge opens]S|S|Other|S|");
}

TEST(MainContentTest, LabelsAndLinksGo) {
  EXPECT_EQ(Taken("<div>" + kStory + "<div>Share</div><p><a href=x>A link to another story</a></p>" +
                  "<ul><li><a href=x>One more</a><li><a href=y>Two more</a></ul><ul><li>A point</ul>" +
                  "<p>Advertisement</p><p>No comment.</p>" + kStory + "</div>"),
            "S|A point|No comment.|S|");
}

TEST(MainContentTest, HeadingsWithoutTextGo) {
  EXPECT_EQ(Taken("<div><h2>Kept</h2><h3>Kept too</h3>" + kStory + "<h2>Gone</h2><h2>Kept again</h2>" + kStory +
                  "<h3>Gone</h3></div>"),
            "Kept|Kept too|S|Kept again|S|");
}

}  // namespace
}  // namespace dossier
