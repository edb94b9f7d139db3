// Through the whole pipeline, as articles write them.
#include "ingest/language/alias_phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;
using testing::Pair;

// Each name and what it stands for, '' where nothing.
std::map<std::string, std::string> NamesOf(const std::string& text) {
  ReadArticle read = ReadWhole(text);
  std::map<std::string, std::string> names;
  for (const Name& name : read->names) {
    names[std::string(read->Text(name.tokens))] =
        name.expansion == kNone ? "" : std::string(read->Text(read->names[name.expansion].tokens));
  }
  return names;
}

TEST(AliasPhrasesTest, APersonByAnotherName) {
  auto names = NamesOf(
      "Police arrested Ramesh Oraon alias Mangal Deva in Ranchi on Monday. Deva was taken to "
      "court. Samuel Okeke, also known as Sunny Obi, fled.");
  EXPECT_THAT(names, Contains(Pair("Mangal Deva", "Ramesh Oraon")));
  EXPECT_THAT(names, Contains(Pair("Sunny Obi", "Samuel Okeke")));
}

TEST(AliasPhrasesTest, AShortFormInBracketsThatIsNoAcronymOfTheName) {
  auto names = NamesOf(
      "The Honduran National Chamber of Industry (Canaind) met on Monday. Figures of Canaind show "
      "losses.");
  EXPECT_THAT(names, Contains(Pair("Canaind", "Honduran National Chamber of Industry")));
}

TEST(AliasPhrasesTest, WhatIsKnownAsAnotherThingStays) {
  auto names = NamesOf("The Ministry of Health (Kenya) wrote to Asha Rao and Ivan Petrov.");
  EXPECT_THAT(names, Not(Contains(Pair("Kenya", "Ministry of Health"))));
  EXPECT_THAT(names, Not(Contains(Pair("Ivan Petrov", "Asha Rao"))));
}

TEST(AliasPhrasesTest, TwoKnownNamesOfTwoLetters) {
  auto names = NamesOf("The United Nations sent a mission. The UN said it would stay.");
  EXPECT_THAT(names, Contains(Pair("UN", "United Nations")));
}

}  // namespace
}  // namespace dossier
