#include "ingest/language/name_features.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(NameLabels, InsideFollowsOnlyItsOwnClass) {
  EXPECT_TRUE(MayFollow(kBeginPerson, kInPerson));
  EXPECT_TRUE(MayFollow(kInPerson, kInPerson));
  EXPECT_FALSE(MayFollow(kOutside, kInPerson));
  EXPECT_FALSE(MayFollow(kBeginPlace, kInPerson));
  EXPECT_TRUE(MayFollow(kInPlace, kBeginPerson));
}

}  // namespace
}  // namespace dossier
