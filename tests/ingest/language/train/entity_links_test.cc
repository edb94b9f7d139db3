#include "ingest/language/train/entity_links.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

MentionSpan SpanOf(std::string_view text, std::string_view words) {
  uint32_t at = static_cast<uint32_t>(text.find(words));
  return {at, at + static_cast<uint32_t>(words.size())};
}

TEST(EntityLinks, TellsEntitiesAsWholePhrases) {
  ReadArticle read = ReadWhole("Angela Merkel visited Paris. She met reporters.");
  Chains chains = EntitySpans(*read);
  MentionSpan name = SpanOf(read->text(), "Angela Merkel"), she = SpanOf(read->text(), "She");
  bool found = false;
  for (const auto& chain : chains) found |= chain == std::vector<MentionSpan>{name, she};
  EXPECT_TRUE(found);
}

TEST(EntityLinks, CountsPronounsThatGoToTheMarkedEntity) {
  ReadArticle read = ReadWhole("Angela Merkel visited Paris. She met reporters.");
  CoreferenceArticle right, wrong;
  MentionSpan merkel = SpanOf(read->text(), "Angela Merkel"), paris = SpanOf(read->text(), "Paris"),
              she = SpanOf(read->text(), "She");
  right.chains = {{merkel, she}, {paris}};
  wrong.chains = {{merkel}, {paris, she}};
  EntityLinks links;
  CountLinks(right, *read, MentionKind::kPronoun, &links);
  EXPECT_EQ(links.right, 1);
  EXPECT_EQ(links.made, 1);
  EXPECT_EQ(links.annotated, 1);
  CountLinks(wrong, *read, MentionKind::kPronoun, &links);
  EXPECT_EQ(links.right, 1);
  EXPECT_EQ(links.annotated, 2);
}

}  // namespace
}  // namespace dossier
