// The tree decoder against trying every tree.
#include "ingest/language/neural/projective_tree.h"

#include <gtest/gtest.h>

#include <optional>

#include "ingest/language/feature_hash.h"

namespace dossier {
namespace {

ArcScores RandomScores(uint32_t size, uint64_t seed) {
  ArcScores scores(size);
  for (uint32_t i = 0; i < size; ++i) {
    for (uint32_t j = 0; j <= size; ++j) {
      seed = MixBits(seed + 0x9e3779b97f4a7c15ull);
      scores.At(i, j) = static_cast<int32_t>(seed % 2001) - 1000;
    }
  }
  return scores;
}

int64_t Sum(const ArcScores& scores, const std::vector<uint32_t>& heads) {
  int64_t sum = 0;
  for (uint32_t i = 0; i < heads.size(); ++i) sum += scores.At(i, heads[i]);
  return sum;
}

// True if two arcs cross or one covers the root, by looking at all pairs; no cycles; one root.
bool IsTreeByDefinition(const std::vector<uint32_t>& heads) {
  uint32_t n = static_cast<uint32_t>(heads.size()), roots = 0;
  for (uint32_t i = 0; i < n; ++i) {
    roots += heads[i] == n;
    if (heads[i] == i) return false;
    uint32_t at = i;
    for (uint32_t steps = 0; at != n; at = heads[at]) {
      if (++steps > n) return false;
    }
    for (uint32_t k = 0; k < n; ++k) {
      if (heads[i] == n) continue;
      uint32_t a = std::min(i, heads[i]), b = std::max(i, heads[i]);
      bool inside = a < k && k < b;
      if (inside && (heads[k] < a || heads[k] > b)) return false;
    }
  }
  return roots == 1;
}

std::optional<int64_t> BestByTryingAll(const ArcScores& scores) {
  uint32_t n = scores.size();
  std::vector<uint32_t> heads(n, 0);
  std::optional<int64_t> best;
  while (true) {
    EXPECT_EQ(IsProjectiveTree(heads), IsTreeByDefinition(heads));
    if (IsTreeByDefinition(heads)) best = std::max(best.value_or(INT64_MIN), Sum(scores, heads));
    uint32_t digit = 0;
    while (digit < n && ++heads[digit] > n) heads[digit++] = 0;
    if (digit == n) return best;
  }
}

TEST(BestProjectiveTree, FindsTheBestOfAllTrees) {
  for (uint32_t n = 1; n <= 5; ++n) {
    for (uint64_t seed = 0; seed < 12; ++seed) {
      ArcScores scores = RandomScores(n, seed * 31 + n);
      std::vector<uint32_t> heads = BestProjectiveTree(scores);
      EXPECT_TRUE(IsTreeByDefinition(heads));
      EXPECT_EQ(Sum(scores, heads), BestByTryingAll(scores));
    }
  }
}

TEST(BestProjectiveTree, LongSentencesGetATree) {
  std::vector<uint32_t> heads = BestProjectiveTree(RandomScores(160, 5));
  EXPECT_TRUE(IsTreeByDefinition(heads));
}

TEST(BestProjectiveTree, OfNothingIsEmpty) {
  EXPECT_TRUE(BestProjectiveTree(ArcScores(0)).empty());
}

}  // namespace
}  // namespace dossier
