#include "ingest/source/page_hints.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(PageHintsTest, NamesAreCutIntoWords) {
  for (const char* name : {"entry-content", "entryContent", "Entry_Content", "post entry-content x"}) {
    EXPECT_EQ(HintsOfNames(name) & kHintBody, kHintBody) << name;
  }
  EXPECT_EQ(HintsOfNames("related-articles__list") & kHintDrop, kHintDrop);
  EXPECT_EQ(HintsOfNames("commentList") & kHintReaders, kHintReaders);
  EXPECT_EQ(HintsOfNames("wp-caption-text") & kHintCaption, kHintCaption);
}

TEST(PageHintsTest, WordsWithinWordsSayNothing) {
  for (const char* name : {"", "shadow", "loads", "navy", "commentary", "adsorption", "entry content"}) {
    EXPECT_EQ(HintsOfNames(name), 0) << name;
  }
}

TEST(PageHintsTest, NamesAboutOthersSayNothing) {
  for (const char* name : {"has-sidebar", "no-comments", "with-share", "tag-ads", "category-related"}) {
    EXPECT_EQ(HintsOfNames(name), 0) << name;
  }
}

TEST(PageHintsTest, NoiseLines) {
  EXPECT_TRUE(IsNoiseLine("Advertisement"));
  EXPECT_TRUE(IsNoiseLine("READ MORE"));
  EXPECT_TRUE(IsNoiseLine("Sign up for our daily briefing"));
  EXPECT_FALSE(IsNoiseLine("Advertisement revenue fell."));
  EXPECT_FALSE(IsNoiseLine("Sign up for " + std::string(200, 'x')));
}

}  // namespace
}  // namespace dossier
