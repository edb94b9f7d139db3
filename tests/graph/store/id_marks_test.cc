// Against a set.
#include "graph/store/id_marks.h"

#include <random>
#include <set>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(IdMarks, HoldsWhatWasAddedAndListsItInOrder) {
  std::mt19937_64 random(3);
  IdMarks marks;
  std::set<uint64_t> ids;
  EXPECT_TRUE(marks.empty());
  for (int i = 0; i < 2000; ++i) {
    const uint64_t id = random() % 300'000;
    marks.Add(id);
    ids.insert(id);
  }
  EXPECT_EQ(marks.count(), ids.size());
  for (uint64_t id = 0; id < 300'000; ++id) ASSERT_EQ(marks.Has(id), ids.contains(id)) << id;
  std::vector<uint64_t> listed;
  marks.ReadBetween(1000, 250'000, &listed);
  EXPECT_EQ(listed, std::vector<uint64_t>(ids.lower_bound(1000), ids.lower_bound(250'000)));
}

TEST(IdMarks, IdsBeyondTheLimitAreNotMarked) {
  IdMarks marks;
  EXPECT_FALSE(marks.Add(IdMarks::kLimit));
  EXPECT_TRUE(marks.empty());
  EXPECT_FALSE(marks.Has(IdMarks::kLimit));
}

}  // namespace
}  // namespace dossier
