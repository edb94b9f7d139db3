#include "ingest/evaluate/relations/passage_source.h"

#include <algorithm>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(PassageSourceTest, GivenEndsAreToldBesideThePassage) {
  std::vector<uint64_t> read = {7}, given = {7};
  AddPassageSource("Person", "Place", false, &read);
  AddPassageSource("Person", "Place", true, &given);
  EXPECT_EQ(read.size(), 3u);
  EXPECT_EQ(given.size(), 5u);
  EXPECT_TRUE(std::equal(read.begin(), read.end(), given.begin()));
}

}  // namespace
}  // namespace dossier
