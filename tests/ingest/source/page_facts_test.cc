#include "ingest/source/page_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PageFactsTest, FillFromKeepsWhatIsKnown) {
  PageFacts facts{.title = "A", .uri = "", .publisher = "", .authors = {"X"}, .published = "", .language = ""};
  facts.FillFrom({.title = "B", .uri = "u", .publisher = "P", .authors = {"Y"}, .published = "2020-01-01", .language = "en"});
  EXPECT_EQ(facts.title, "A");
  EXPECT_EQ(facts.uri, "u");
  EXPECT_EQ(facts.publisher, "P");
  EXPECT_THAT(facts.authors, ElementsAre("X"));
}

TEST(PageFactsTest, Authors) {
  EXPECT_THAT(SplitAuthors("By Ann Li and Bo Ek"), ElementsAre("Ann Li", "Bo Ek"));
  EXPECT_THAT(SplitAuthors(" Ann  Li, Bo Ek, and Cy Day"), ElementsAre("Ann Li", "Bo Ek", "Cy Day"));
  EXPECT_THAT(SplitAuthors("Por: Inés Robledo y José Paz"), ElementsAre("Inés Robledo", "José Paz"));
  EXPECT_THAT(SplitAuthors("Sandy Anderson"), ElementsAre("Sandy Anderson"));
  EXPECT_THAT(SplitAuthors("https://x.example/ann"), IsEmpty());
  EXPECT_THAT(SplitAuthors("ann@x.example"), IsEmpty());
  EXPECT_THAT(SplitAuthors(""), IsEmpty());
}

TEST(PageFactsTest, WebAddresses) {
  EXPECT_TRUE(IsWebAddress("https://a.example/b?c=d#e"));
  EXPECT_TRUE(IsWebAddress("HTTP://a.example"));
  for (const char* text : {"", "/b", "ftp://a", "https://", "https://a b", "javascript:x"}) {
    EXPECT_FALSE(IsWebAddress(text)) << text;
  }
}

}  // namespace
}  // namespace dossier
