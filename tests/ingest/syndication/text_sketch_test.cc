#include "ingest/syndication/text_sketch.h"

#include <algorithm>
#include <string>

#include "gtest/gtest.h"
#include "tests/ingest/syndication/made_up_words.h"

namespace dossier {
namespace {

TEST(TextSketch, CopiesAreNearlySameAndOtherTextsAreNot) {
  const auto text = SketchText(MadeUpWords(1, 0));
  ASSERT_TRUE(text.has_value());
  EXPECT_TRUE(NearlySame(*text, *SketchText(MadeUpWords(1, 0))));
  EXPECT_TRUE(
      NearlySame(*text, *SketchText("(Agency) " + MadeUpWords(1, 0) + " Read more on our page.")));
  EXPECT_FALSE(NearlySame(*text, *SketchText(MadeUpWords(2, 0))));
  EXPECT_FALSE(NearlySame(*text, *SketchText(MadeUpWords(1, 60))));
  EXPECT_FALSE(SketchText("Too short to tell.").has_value());
  EXPECT_FALSE(SketchText("").has_value());
}

TEST(TextSketch, LayoutAndCaseDoNotCount) {
  std::string spaced = MadeUpWords(1, 0);
  std::replace(spaced.begin(), spaced.end(), ' ', '\n');
  EXPECT_EQ(*SketchText(spaced), *SketchText(MadeUpWords(1, 0)));
  EXPECT_EQ(TextMark("Talks END.", {}, "d1"), TextMark("talks end", {}, "d2"));
  EXPECT_NE(TextMark("talks end", {}, "d"), TextMark("talks begin", {}, "d"));
  EXPECT_NE(TextMark("", {}, "d1"), TextMark("", {}, "d2"));
}

TEST(TextSketch, BytesReadBack) {
  const TextSketch sketch = *SketchText(MadeUpWords(3, 0));
  EXPECT_EQ(*SketchFromBytes(SketchBytes(sketch)), sketch);
  EXPECT_FALSE(SketchFromBytes("short").has_value());
}

}  // namespace
}  // namespace dossier
