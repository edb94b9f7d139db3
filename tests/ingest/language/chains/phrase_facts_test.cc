#include "ingest/language/chains/phrase_facts.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/chains/read_phrases.h"

namespace dossier {
namespace {

TEST(PhraseFacts, TellWordsWithoutArticlesAndRoles) {
  ReadPhrases r("The old company sold a ship. An old company closed.");
  const PhraseFacts& the = r.facts[r.At("The old company")];
  const PhraseFacts& an = r.facts[r.At("An old company")];
  const PhraseFacts& ship = r.facts[r.At("a ship")];
  EXPECT_EQ(the.bare_words, an.bare_words);
  EXPECT_NE(the.words, an.words);
  EXPECT_EQ(the.head, an.head);
  EXPECT_NE(the.head, ship.head);
  EXPECT_TRUE(the.is_subject);
  EXPECT_FALSE(ship.is_subject);
  EXPECT_EQ(an.sentence, the.sentence + 1);
}

TEST(PhraseFacts, KnowTheSpeakerOfAQuotation) {
  ReadPhrases r("\"I will leave the country soon,\" Angela Merkel said.");
  uint32_t i = r.At("I"), merkel = r.At("Angela Merkel");
  ASSERT_TRUE(i != kNone && merkel != kNone);
  EXPECT_EQ(r.facts[i].speaker, r.phrases[merkel].head);
  EXPECT_EQ(r.facts[merkel].speaker, kNone);
}

TEST(PhraseFacts, KnowTheEntityOfTheRules) {
  ReadPhrases r("Angela Merkel met a dog.");
  EXPECT_NE(r.facts[r.At("Angela Merkel")].entity, kNone);
  EXPECT_EQ(r.facts[r.At("a dog")].entity, kNone);
  EXPECT_EQ(MentionOf(*r.read, r.phrases[r.At("a dog")]), kNone);
}

}  // namespace
}  // namespace dossier
