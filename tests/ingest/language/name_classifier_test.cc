// What word lists make of names that have been found.
#include "ingest/language/name_classifier.h"

#include <gtest/gtest.h>

#include "ingest/language/gazetteer/embedded_gazetteer.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

// The words of the one name found, or nothing where it is dropped.
std::string Left(std::string_view text, Range tokens, NameClass name_class) {
  auto gazetteer = Gazetteer::Open(GazetteerBytes());
  if (!gazetteer.ok()) return "no gazetteer";
  ReadArticle read = ReadWhole(text, "tags");
  Name name;
  name.tokens = tokens;
  name.name_class = name_class;
  read->names = {name};
  NameClassifier(*gazetteer).DropNonNames(read.document.get());
  return read->names.empty() ? "" : std::string(read->Text(read->names[0].tokens));
}

// The one name after Trim and Refine: 'Organization Control Yuan', or nothing.
std::string Settled(std::string_view text, Range tokens, NameClass name_class) {
  auto gazetteer = Gazetteer::Open(GazetteerBytes());
  if (!gazetteer.ok()) return "no gazetteer";
  ReadArticle read = ReadWhole(text, "tags");
  Name name;
  name.tokens = tokens;
  name.name_class = name_class;
  read->names = {name};
  NameClassifier(*gazetteer).Trim(read.document.get());
  NameClassifier(*gazetteer).Refine(read.document.get());
  return read->names.empty() ? "" : NameTexts(*read)[0];
}

TEST(Trim, ABodyMayBeCalledAsACurrencyIs) {
  EXPECT_EQ(Settled("The Control Yuan met.", {1, 3}, NameClass::kOrganization),
            "Organization Control Yuan");
  EXPECT_EQ(Settled("The US Dollars went.", {1, 3}, NameClass::kOrganization), "");
  EXPECT_EQ(Settled("The Yuan fell.", {1, 2}, NameClass::kOrganization), "");
  EXPECT_EQ(Settled("It opened in Last April then.", {3, 5}, NameClass::kOrganization), "");
}

TEST(Trim, TwoNationsAreNoBody) {
  EXPECT_EQ(Settled("The Sino-US talks went on.", {1, 4}, NameClass::kOrganization), "");
  EXPECT_EQ(Settled("The Rolls-Royce plant closed.", {1, 4}, NameClass::kOrganization),
            "Organization Rolls-Royce");
}

TEST(Refine, WhatALawHeadEndsIsNoBody) {
  EXPECT_EQ(
      Settled("The Lagos Principles for Fair Trade bind all.", {1, 6}, NameClass::kOrganization),
      "Work Lagos Principles for Fair Trade");
  EXPECT_EQ(Settled("The Lagos Committee for Fair Trade met.", {1, 6}, NameClass::kOrganization),
            "Organization Lagos Committee for Fair Trade");
}

TEST(DropNonNames, SumsOfMoneyAreNoPlaces) {
  EXPECT_EQ(Left("It cost US$10 million.", {2, 3}, NameClass::kPlace), "");
  EXPECT_EQ(Left("It cost 10 US dollars.", {3, 4}, NameClass::kPlace), "");
  EXPECT_EQ(Left("It cost N35,000 then.", {2, 3}, NameClass::kPlace), "");
  EXPECT_EQ(Left("The US said so.", {1, 2}, NameClass::kPlace), "US");
}

TEST(DropNonNames, TermsAndBareTitlesAreNoNames) {
  EXPECT_EQ(Left("The GDP grew.", {1, 2}, NameClass::kOrganization), "");
  EXPECT_EQ(Left("The OPEC met.", {1, 2}, NameClass::kOrganization), "OPEC");
  EXPECT_EQ(Left("The Crown Prince spoke.", {1, 3}, NameClass::kPerson), "");
  EXPECT_EQ(Left("Then SP Jane Roe spoke.", {1, 2}, NameClass::kOrganization), "");
  EXPECT_EQ(Left("The SP won.", {1, 2}, NameClass::kOrganization), "SP");
  EXPECT_EQ(Left("Judge Jane Roe spoke.", {1, 3}, NameClass::kPerson), "Jane Roe");
}

TEST(Trim, ALandAndATitleBeforeAPersonAreNotPartOfTheName) {
  auto gazetteer = Gazetteer::Open(GazetteerBytes());
  ASSERT_TRUE(gazetteer.ok());
  ReadArticle read = ReadWhole("Then US President Roe spoke.", "tags");
  Name name;
  name.tokens = {1, 4};
  name.name_class = NameClass::kOrganization;
  read->names = {name};
  NameClassifier(*gazetteer).Trim(read.document.get());
  ASSERT_EQ(read->names.size(), 1u);
  EXPECT_EQ(read->Text(read->names[0].tokens), "Roe");
  EXPECT_EQ(read->names[0].name_class, NameClass::kPerson);
}

}  // namespace
}  // namespace dossier
