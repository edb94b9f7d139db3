#include "tools/reading/mention_styles.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

void AddMention(uint32_t begin, uint32_t end, Mention::Kind kind, ExtractedEntity* entity) {
  Mention* mention = entity->add_mentions();
  mention->mutable_span()->set_start(begin);
  mention->mutable_span()->set_end(end);
  mention->set_kind(kind);
}

TEST(MentionStylesTest, RangesCoverTheTextAndTheInnerMentionWins) {
  Article article;
  article.set_text("Bank of Chile and she left");
  Extraction extraction;
  ExtractedEntity* bank = extraction.add_entities();
  bank->set_label("Organization");
  AddMention(0, 13, Mention::NAME, bank);
  AddMention(18, 21, Mention::PRONOUN, bank);
  ExtractedEntity* chile = extraction.add_entities();
  chile->set_label("Place");
  AddMention(8, 13, Mention::NAME, chile);
  AddMention(20, 900, Mention::NAME, chile);  // no place of this text
  std::vector<StyledRange> ranges = MentionRanges(article, extraction);
  ASSERT_EQ(ranges.size(), 3u);
  EXPECT_EQ(ranges[0].end, 8u);
  EXPECT_EQ(ranges[0].style, StyleOfLabel("Organization"));
  EXPECT_EQ(ranges[1].style, StyleOfLabel("Place"));
  EXPECT_EQ(ranges[2].begin, 13u);
  EXPECT_EQ(ranges[2].end, article.text().size());
  EXPECT_FALSE(ranges[2].style.has_value());
}

TEST(MentionStylesTest, TwoMentionsSideBySideStayTwo) {
  Article article;
  article.set_text("AB");
  Extraction extraction;
  ExtractedEntity* one = extraction.add_entities();
  one->set_label("Person");
  AddMention(0, 1, Mention::NAME, one);
  AddMention(1, 2, Mention::NAME, one);
  EXPECT_EQ(MentionRanges(article, extraction).size(), 2u);
}

TEST(MentionStylesTest, ALegendOnlyWhereThereIsColour) {
  EXPECT_EQ(StyleLegend(Terminal()), "");
  Terminal terminal;
  terminal.colour = true;
  EXPECT_NE(StyleLegend(terminal).find("\033[36mPerson\033[0m"), std::string::npos);
}

}  // namespace
}  // namespace dossier
