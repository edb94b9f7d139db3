#include "ingest/language/feature_list.h"

#include <gtest/gtest.h>

#include <set>

namespace dossier {
namespace {

TEST(FeatureList, TemplatesKeepLikeValuesApart) {
  FeatureList list;
  list.Add(5);
  list.Add(5);
  list.Add(5, 6);
  list.Add(6, 5);
  std::set<uint64_t> distinct(list.view().begin(), list.view().end());
  EXPECT_EQ(distinct.size(), 4u);
  list.Clear();
  for (int i = 0; i < 2 * FeatureList::kMost; ++i) list.Add(i);
  EXPECT_EQ(list.view().size(), static_cast<size_t>(FeatureList::kMost));
}

}  // namespace
}  // namespace dossier
