#include "ingest/source/markup_bound.h"

#include <gtest/gtest.h>

#include "tests/ingest/source/malformed_input.h"

namespace dossier {
namespace {

TEST(MarkupBoundTest, OrdinaryPagesStay) {
  const std::string page = "<html><body><div class=\"a&b\"><p>One <b>two</b><li>three</div></body></html>";
  EXPECT_EQ(BoundMarkup(page), page);
}

TEST(MarkupBoundTest, AmpersandsOfText) {
  EXPECT_EQ(BoundMarkup("<a href='?a&b'>x&amp;y</a><script>a&&b</script><title>p&q</title>&"),
            "<a href='?a&b'>x\x01" "amp;y</a><script>a&&b</script><title>p\x01q</title>\x01");
}

TEST(MarkupBoundTest, LineEndsAndNuls) {
  EXPECT_EQ(BoundMarkup(std::string("a\r\nb\rc\0d\x01", 9)), "a \nb\nc d ");
}

TEST(MarkupBoundTest, Islands) {
  EXPECT_EQ(BoundMarkup("a<svg><title>x</title></svg>b"), "a" + std::string(27, ' ') + "b");
  EXPECT_EQ(BoundMarkup("a<svg>b<svg>c"), "a     b     c");
  EXPECT_EQ(BoundMarkup("a<svg/>b"), "a      b");
}

TEST(MarkupBoundTest, DepthIsBoundedWithItsEndTags) {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<div>";
  deep += "text";
  for (int i = 0; i < 300; ++i) deep += "</div>";
  const std::string bounded = BoundMarkup(deep);
  size_t starts = 0, ends = 0;
  for (size_t at = 0; (at = bounded.find("<div>", at)) != bounded.npos; ++at) ++starts;
  for (size_t at = 0; (at = bounded.find("</div>", at)) != bounded.npos; ++at) ++ends;
  EXPECT_EQ(starts, 256u);
  EXPECT_EQ(ends, 256u);
  EXPECT_EQ(bounded.find("text"), deep.find("text"));
}

TEST(MarkupBoundTest, NothingMoves) {
  for (const std::string& page : HostilePages(2000)) {
    const std::string bounded = BoundMarkup(page);
    ASSERT_EQ(bounded.size(), page.size());
    for (size_t i = 0; i < page.size(); ++i) {
      if (bounded[i] == page[i] || bounded[i] == ' ') continue;
      ASSERT_TRUE(page[i] == '&' && bounded[i] == kReferenceMark);
    }
  }
}

}  // namespace
}  // namespace dossier
