// Against a plain set of ids.
#include "graph/image/presence.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace dossier {
namespace {

class PresenceTest : public testing::TestWithParam<int> {};

std::set<uint64_t> SomeIds(int seed) {
  std::mt19937_64 random(static_cast<uint64_t>(seed));
  std::set<uint64_t> ids;
  const uint64_t first = random() % 500, spread = 1 + random() % 2000;
  if (seed % 4 == 0) {  // a run
    for (uint64_t i = 0; i < spread; ++i) ids.insert(first + i);
  } else {
    for (uint64_t i = 0; i < spread / 2; ++i) ids.insert(first + random() % spread);
  }
  return ids;
}

TEST_P(PresenceTest, KnowsWhoIsThereAndHowManyBefore) {
  const std::set<uint64_t> ids = SomeIds(GetParam());
  PresenceBuilder builder;
  for (uint64_t id : ids) builder.Add(id);
  std::string bytes;
  builder.Write(&bytes);
  EXPECT_EQ(bytes.size() % 8, 0u);
  std::string_view rest = bytes;
  auto presence = Presence::Take(&rest);
  ASSERT_TRUE(presence.has_value());
  EXPECT_TRUE(rest.empty());
  EXPECT_EQ(presence->count(), ids.size());
  uint64_t rank = 0;
  for (uint64_t id = 0; id < 3000; ++id) {
    ASSERT_EQ(presence->Has(id), ids.contains(id)) << id;
    if (ids.contains(id)) {
      ASSERT_EQ(presence->Rank(id), rank++) << id;
    }
  }
  std::vector<uint64_t> read;
  uint64_t next = 0;
  for (size_t before = 1; before != read.size();) {
    before = read.size();
    presence->ReadIds(&next, 7, &read);
  }
  EXPECT_EQ(read, std::vector<uint64_t>(ids.begin(), ids.end()));
}

TEST_P(PresenceTest, CutBytesAreRefused) {
  PresenceBuilder builder;
  for (uint64_t id : SomeIds(GetParam())) builder.Add(id);
  std::string bytes;
  builder.Write(&bytes);
  std::string_view cut(bytes.data(), bytes.size() - 8);
  EXPECT_FALSE(Presence::Take(&cut).has_value());
}

INSTANTIATE_TEST_SUITE_P(Seeds, PresenceTest, testing::Range(0, 40));

TEST(Presence, NobodyIsThereOfNone) {
  std::string bytes;
  PresenceBuilder().Write(&bytes);
  std::string_view rest = bytes;
  EXPECT_FALSE(Presence::Take(&rest)->Has(0));
}

}  // namespace
}  // namespace dossier
