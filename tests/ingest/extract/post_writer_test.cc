#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/extract/post_finder.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(PostWriterTest, TheSeatOfAPost) {
  EXPECT_THAT(FoundIn("The Department of Justice agreed. Attorney General Pam Bondi spoke."),
              Contains("Pam Bondi LEADS Department of Justice"));
}

TEST(PostWriterTest, TheStateThatAKnownHolderHeads) {
  auto two = FoundIn("President Kais Saied wrote to Spain. Ships left Tunisia.");
  EXPECT_THAT(two, Contains("Kais Saied LEADS Tunisia"));
  EXPECT_THAT(two, Not(Contains("Kais Saied LEADS Spain")));
  // Known to head another state than the only one that is named.
  EXPECT_THAT(FoundIn("President Kais Saied wrote to Spain."),
              Not(Contains("Kais Saied LEADS Spain")));
  EXPECT_THAT(FoundIn("President Ana Ruiz wrote to Spain. Ships left Tunisia."),
              Not(Contains("Ana Ruiz LEADS Tunisia")));
}

TEST(PostWriterTest, WhoseEnvoyAndWhere) {
  auto found = FoundIn("Peru's ambassador in Kenya, Ana Ruiz, agreed.");
  EXPECT_THAT(found, Contains("Ana Ruiz REPRESENTS Peru"));
  EXPECT_THAT(found, Contains("Ana Ruiz ACCREDITED_TO Kenya"));
  EXPECT_THAT(found, Not(Contains("Ana Ruiz REPRESENTS Kenya")));
}

TEST(PostWriterTest, PresidentsOfClubsHeadNoCountry) {
  EXPECT_THAT(FoundIn("Spain won in Spain. Club president Ana Ruiz was pleased."),
              Not(Contains("Ana Ruiz LEADS Spain")));
  EXPECT_THAT(FoundIn("Spain won in Spain. Former President Ana Ruiz was pleased."),
              Contains("Ana Ruiz LEADS Spain"));
}

}  // namespace
}  // namespace dossier
