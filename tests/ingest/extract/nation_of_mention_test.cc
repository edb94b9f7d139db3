#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/extract/nation_finder.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(NationOfMentionTest, APersonIsOfTheNationThatHeIsCalledBy) {
  EXPECT_THAT(FoundIn("Klaas Terpstra, a Dutch member who abstained, was calm."),
              Contains("Klaas Terpstra CITIZEN_OF Netherlands"));
}

TEST(NationOfMentionTest, AnOfficeOfStateIsNoNationality) {
  EXPECT_THAT(FoundIn("Ana Ruiz came. The Peruvian finance minister was calm."),
              Not(Contains("Ana Ruiz CITIZEN_OF Peru")));
}

}  // namespace
}  // namespace dossier
