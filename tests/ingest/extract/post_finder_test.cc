#include "ingest/extract/post_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(PostFinderTest, BeforeTheName) {
  EXPECT_THAT(FoundIn("Chinese Foreign Minister Wang Yi left."),
              Contains("Wang Yi WORKS_FOR China"));
  EXPECT_THAT(FoundIn("Former Peruvian President Ana Ruiz left."), Contains("Ana Ruiz LEADS Peru"));
  EXPECT_THAT(FoundIn("Kenya captain Tom Ogola left."), Contains("Tom Ogola LEADS Kenya"));
  EXPECT_THAT(FoundIn("Nigerian singer Ana Okafor left."),
              Contains("Ana Okafor CITIZEN_OF Nigeria"));
}

TEST(PostFinderTest, BehindTheName) {
  EXPECT_THAT(FoundIn("Tom Baker, 43, mayor of Lima, left."), Contains("Tom Baker LEADS Lima"));
  EXPECT_THAT(FoundIn("Ana Ruiz, a spokeswoman for the World Bank, left."),
              Contains("Ana Ruiz WORKS_FOR World Bank"));
  EXPECT_THAT(FoundIn("Ana Ruiz is the director of the World Bank."),
              Contains("Ana Ruiz LEADS World Bank"));
  EXPECT_THAT(FoundIn("Ana Ruiz will become president of Chile."),
              Contains("Ana Ruiz LEADS Chile [planned]"));
}

TEST(PostFinderTest, WithAPhraseBetween) {
  EXPECT_THAT(FoundIn("The mayor of Lima, Tom Baker, left."), Contains("Tom Baker LEADS Lima"));
  auto found = FoundIn("The U.S. Ambassador to Mexico, Ronald Johnson, left.");
  EXPECT_THAT(found, Contains("Ronald Johnson REPRESENTS U.S."));
  EXPECT_THAT(found, Contains("Ronald Johnson ACCREDITED_TO Mexico"));
  EXPECT_THAT(found, Not(Contains("Ronald Johnson REPRESENTS Mexico")));
}

TEST(PostFinderTest, OfACountryBehindTheName) {
  EXPECT_THAT(FoundIn("President Ana Ruiz of Chile left."), Contains("Ana Ruiz LEADS Chile"));
  EXPECT_THAT(FoundIn("Tom Baker, from London, left."), Contains("Tom Baker LIVES_IN London"));
}

// 'his sister' stands for the name behind it: reading to the front once went round for ever.
TEST(PostFinderTest, ADescriptionOfTheNameBehindItEnds) {
  FoundIn(
      "Gen Ogola added , in a reference to Thaksin and his sister , ex - premier Yingluck "
      "Shinawatra .");
}

TEST(PostFinderTest, FormsOfAddressStandBetweenTitleAndName) {
  EXPECT_THAT(FoundIn("Kenya's health minister, Dr Ana Ruiz, agreed."),
              Contains("Ana Ruiz WORKS_FOR Kenya"));
}

TEST(PostFinderTest, PartiesHaveMembersAndTownsInhabitants) {
  EXPECT_THAT(FoundIn("Ana Ruiz of the Labour Party objected."),
              Contains("Ana Ruiz MEMBER_OF Labour Party"));
  EXPECT_THAT(FoundIn("The prize went to Ana Ruiz, 16, of Nairobi."),
              Contains("Ana Ruiz LIVES_IN Nairobi"));
  EXPECT_THAT(FoundIn("Ana Ruiz of Kenya's health ministry objected."),
              Not(Contains("Ana Ruiz CITIZEN_OF Kenya")));
}

TEST(PostFinderTest, NobodyElsesPost) {
  EXPECT_THAT(FoundIn("Ana Ruiz met the mayor of Lima."), Not(Contains("Ana Ruiz LEADS Lima")));
  EXPECT_THAT(FoundIn("Ana Ruiz is not the mayor of Lima."), Not(Contains("Ana Ruiz LEADS Lima")));
}

TEST(PostFinderTest, WhatAPostIsForStandsBeforeTheTitle) {
  EXPECT_THAT(FoundIn("Peru's forestry minister, Ana Ruiz, was pleased."),
              Contains("Ana Ruiz WORKS_FOR Peru"));
  EXPECT_THAT(FoundIn("The Peruvian security secretary, Ana Ruiz, was pleased."),
              Contains("Ana Ruiz WORKS_FOR Peru"));
  EXPECT_THAT(FoundIn("Toyota's own inspector, Ana Ruiz, was pleased."),
              Contains("Ana Ruiz WORKS_FOR Toyota"));
}

TEST(PostFinderTest, WhoseTitle) {
  EXPECT_THAT(FoundIn("They sued Toyota, whose spokesman, Tom Ogola, was calm."),
              Contains("Tom Ogola WORKS_FOR Toyota"));
}

TEST(PostFinderTest, OfADescribedOrganisation) {
  EXPECT_THAT(FoundIn("Tom Ogola of Peru's National Migration Service agreed."),
              Contains("Tom Ogola WORKS_FOR National Migration Service"));
  EXPECT_THAT(FoundIn("Tom Ogola, formerly of Toyota, agreed."),
              Contains("Tom Ogola WORKS_FOR Toyota"));
  EXPECT_THAT(FoundIn("Tom Ogola of Peru's migration service agreed."),
              Not(Contains("Tom Ogola CITIZEN_OF Peru")));
}

TEST(PostFinderTest, ThoseWhoWorkForAPerson) {
  EXPECT_THAT(FoundIn("Ana Ruiz came late. Her driver, Tom Ogola, was hurt."),
              Contains("Tom Ogola WORKS_FOR Ana Ruiz"));
}

TEST(PostFinderTest, WhereADescribedPersonIsFrom) {
  EXPECT_THAT(FoundIn("Tom Ogola, a 29-year-old barber from Nairobi, was calm."),
              Contains("Tom Ogola LIVES_IN Nairobi"));
  EXPECT_THAT(FoundIn("Tom Ogola, a retired midwife of 81 from Nairobi, was calm."),
              Contains("Tom Ogola LIVES_IN Nairobi"));
}

}  // namespace
}  // namespace dossier
