#include "query/expression/value_depth.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(ValueDepth, CountsListsAndMaps) {
  const Value flat(int64_t{1});
  const Value one(List{flat});
  const Value two(Map{{"a", flat}, {"b", one}});
  EXPECT_FALSE(IsDeeperThan(flat, 0));
  EXPECT_TRUE(IsDeeperThan(one, 0));
  EXPECT_FALSE(IsDeeperThan(one, 1));
  EXPECT_TRUE(IsDeeperThan(two, 1));
  EXPECT_FALSE(IsDeeperThan(two, 2));
}

}  // namespace
}  // namespace dossier
