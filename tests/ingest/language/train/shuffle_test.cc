#include "ingest/language/train/shuffle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace dossier {
namespace {

TEST(Shuffle, PermutesTheSameWayEachTime) {
  std::vector<int> a(50), b;
  for (int i = 0; i < 50; ++i) a[i] = i;
  b = a;
  std::vector<int> sorted = a;
  Shuffle(7, &a);
  Shuffle(7, &b);
  EXPECT_EQ(a, b);
  EXPECT_NE(a, sorted);
  std::sort(a.begin(), a.end());
  EXPECT_EQ(a, sorted);
}

}  // namespace
}  // namespace dossier
