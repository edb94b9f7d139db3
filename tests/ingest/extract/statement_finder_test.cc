#include "ingest/extract/statement_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(StatementFinderTest, QuotationsWithTheCueBehindAndBefore) {
  EXPECT_THAT(FoundIn("\"The plan will fail,\" said Ana Ruiz."),
              Contains("Ana Ruiz SAID The plan will fail"));
  EXPECT_THAT(FoundIn("Ana Ruiz said: \"The plan will fail.\""),
              Contains("Ana Ruiz SAID The plan will fail."));
  EXPECT_THAT(FoundIn("“The plan will fail,” Ana Ruiz told Reuters."),
              Contains("Ana Ruiz SAID The plan will fail"));
}

TEST(StatementFinderTest, AQuotationGoesOnWithTheSpeaker) {
  auto found = FoundIn("\"The plan will fail,\" said Ana Ruiz. \"Nobody wants to pay for it.\"");
  EXPECT_THAT(found, Contains("Ana Ruiz SAID The plan will fail"));
  EXPECT_THAT(found, Contains("Ana Ruiz SAID Nobody wants to pay for it."));
}

TEST(StatementFinderTest, MarksThatOpenAnewPartTheWords) {
  auto found = FoundIn("Ana Ruiz said: \"The plan will fail. \"Nobody wants to pay for it.\"");
  EXPECT_THAT(found, Contains("Ana Ruiz SAID The plan will fail."));
}

TEST(StatementFinderTest, ReportedSpeech) {
  EXPECT_THAT(FoundIn("Ana Ruiz said that the plan would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
  EXPECT_THAT(FoundIn("The plan would fail, Ana Ruiz said on Monday."),
              Contains("Ana Ruiz SAID The plan would fail"));
  EXPECT_THAT(FoundIn("According to Ana Ruiz, the plan would fail."),
              Contains("Ana Ruiz SAID the plan would fail"));
}

TEST(StatementFinderTest, AQuestionInTheQuotationIsNoneOutside) {
  EXPECT_THAT(FoundIn("Ana Ruiz added: \"What will happen to those who stay?\""),
              Contains("Ana Ruiz SAID What will happen to those who stay?"));
}

TEST(StatementFinderTest, WhoSaidNothing) {
  for (const std::string& line : FoundIn("Ana Ruiz did not say that the plan would fail.")) {
    EXPECT_THAT(line, Not(testing::HasSubstr(" SAID "))) << line;
  }
}

TEST(StatementFinderTest, WhatSomebodyShouldDoIsDemandedOfHim) {
  EXPECT_THAT(FoundIn("\"Egypt must free them,\" said Ana Ruiz."),
              Contains("Ana Ruiz DEMANDED_OF Egypt"));
}

}  // namespace
}  // namespace dossier
