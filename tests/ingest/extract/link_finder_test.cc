#include "ingest/extract/link_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(LinkFinderTest, PlacesOneInTheOther) {
  EXPECT_THAT(FoundIn("Tom Ogola lives in Arequipa, Peru."), Contains("Arequipa LOCATED_IN Peru"));
  // A list is no chain.
  EXPECT_THAT(FoundIn("Tom Ogola saw Spain, Peru, and Chile."),
              Not(Contains("Spain LOCATED_IN Peru")));
}

TEST(LinkFinderTest, OverTheKindOfPlaceAndTheMarkOfANation) {
  EXPECT_THAT(FoundIn("Police searched the Antonio Guiteras power plant in Matanzas."),
              Contains("Antonio Guiteras LOCATED_IN Matanzas"));
  EXPECT_THAT(FoundIn("They met at Kensington Palace, in the Peruvian city of Cusco, on Monday."),
              Contains("Kensington Palace LOCATED_IN Cusco"));
}

TEST(LinkFinderTest, AnOfficeOfStateIsNoNationality) {
  EXPECT_THAT(FoundIn("The Peruvian justice minister Ana Ruiz was calm."),
              Not(Contains("Ana Ruiz CITIZEN_OF Peru")));
  EXPECT_THAT(FoundIn("The Peruvian long-distance star Ana Ruiz was calm."),
              Contains("Ana Ruiz CITIZEN_OF Peru"));
}

}  // namespace
}  // namespace dossier
