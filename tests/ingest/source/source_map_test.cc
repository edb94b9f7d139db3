#include "ingest/source/source_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "proto/article.pb.h"

namespace dossier {
namespace {

using testing::ElementsAre;

TEST(SourceMapTest, JoinsRunsThatGoOn) {
  SourceMap map;
  map.Append({0, 10, 3, 3});
  map.Append({3, 13, 2, 2});
  map.Append({5, 15, 1, 5});
  map.Append({6, 20, 2, 2});
  map.Append({9, 22, 1, 1});
  map.Append({10, 23, 0, 0});
  EXPECT_THAT(map.runs(), ElementsAre(SourceRun{0, 10, 5, 5}, SourceRun{5, 15, 1, 5},
                                      SourceRun{6, 20, 2, 2}, SourceRun{9, 22, 1, 1}));
  EXPECT_EQ(map.SourceOffset(4), 14u);
  EXPECT_EQ(map.SourceOffset(5), 15u);
  EXPECT_EQ(map.SourceOffset(7), 21u);
  EXPECT_EQ(map.SourceOffset(8), std::nullopt);
  EXPECT_EQ(map.SourceOffset(100), std::nullopt);
}

TEST(SourceMapTest, ScalesWithinARun) {
  SourceMap map;
  map.Append({0, 2, 4, 8});  // ASCII from UTF-16
  EXPECT_EQ(map.SourceOffset(3), 8u);
}

// Composition, compared with asking both maps for every byte.
TEST(SourceMapTest, ComposedMapLeadsWhereBothLead) {
  SourceMap inner;  // middle -> source
  inner.Append({0, 0, 4, 8});
  inner.Append({4, 8, 2, 1});
  inner.Append({6, 9, 6, 6});
  SourceMap outer;  // text -> middle
  outer.Append({0, 1, 6, 6});
  outer.Append({8, 8, 3, 3});
  const SourceMap composed = ComposeMaps(outer, inner);
  for (uint32_t at = 0; at < 12; ++at) {
    const auto middle = outer.SourceOffset(at);
    EXPECT_EQ(composed.SourceOffset(at), middle ? inner.SourceOffset(*middle) : std::nullopt) << at;
  }
}

TEST(SourceMapTest, ComposesReferencesWhole) {
  SourceMap inner;
  inner.Append({0, 100, 20, 40});
  SourceMap outer;
  outer.Append({0, 5, 2, 8});  // é from &eacute;
  EXPECT_THAT(ComposeMaps(outer, inner).runs(), ElementsAre(SourceRun{0, 110, 2, 16}));
}

TEST(SourceMapTest, StoresEqualLengthsOnce) {
  SourceMap map;
  map.Append({0, 3, 2, 2});
  map.Append({2, 5, 1, 4});
  Article article;
  StoreSourceMap(map, &article);
  ASSERT_EQ(article.source_map_size(), 2);
  EXPECT_EQ(article.source_map(0).source_length(), 0u);
  EXPECT_EQ(article.source_map(1).source_length(), 4u);
}

}  // namespace
}  // namespace dossier
