#include "ingest/extract/body_of_post.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(BodyOfPostTest, TheOrganisationLastSpokenOf) {
  EXPECT_THAT(FoundIn("Toyota closed a plant. Sales fell, chief executive Ana Ruiz said."),
              Contains("Ana Ruiz LEADS Toyota"));
}

TEST(BodyOfPostTest, NotOfAnotherKind) {
  EXPECT_THAT(FoundIn("The United Nations met. Head coach Ana Ruiz stayed at home."),
              Not(Contains("Ana Ruiz LEADS United Nations")));
}

TEST(BodyOfPostTest, NeitherOfTwo) {
  auto found = FoundIn("Toyota sued Samsung. Chief executive Ana Ruiz was pleased.");
  EXPECT_THAT(found, Not(Contains("Ana Ruiz LEADS Toyota")));
  EXPECT_THAT(found, Not(Contains("Ana Ruiz LEADS Samsung")));
}

TEST(BodyOfPostTest, NotWhereThePersonHasABodyOfHisOwn) {
  EXPECT_THAT(
      FoundIn("Samsung chief executive Ana Ruiz came. Toyota closed a plant. Rain fell on chief "
              "executive Ana Ruiz."),
      Not(Contains("Ana Ruiz LEADS Toyota")));
}

}  // namespace
}  // namespace dossier
