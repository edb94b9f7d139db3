#include "query/function/kind_set.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(KindSet, SetsAndTexts) {
  constexpr KindSet set = ValueKind::kInteger | ValueKind::kFloat | ValueKind::kString;
  EXPECT_TRUE(set.Has(ValueKind::kFloat));
  EXPECT_FALSE(set.Has(ValueKind::kList));
  EXPECT_EQ(set.Text(), "Integer, Float or String");
  EXPECT_EQ(KindSet(ValueKind::kNode).Text(), "Node");
  EXPECT_TRUE(KindSet::Any().Has(ValueKind::kPath));
  EXPECT_TRUE(KindSet::Any().is_any());
}

}  // namespace
}  // namespace dossier
