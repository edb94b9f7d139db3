#include "query/syntax/spelling.h"

#include <algorithm>
#include <random>

#include "gtest/gtest.h"
#include "query/syntax/keyword.h"

namespace dossier {
namespace {

// By the definition, without a bound.
size_t SlowDistance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  size_t best = SlowDistance(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1);
  best = std::min(best, SlowDistance(a.substr(1), b) + 1);
  best = std::min(best, SlowDistance(a, b.substr(1)) + 1);
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    best = std::min(best, SlowDistance(a.substr(2), b.substr(2)) + 1);
  }
  return best;
}

TEST(EditDistanceTest, AgreesWithTheDefinition) {
  std::mt19937 random(1);
  const auto word = [&] {
    std::string text(random() % 7, 'a');
    for (char& c : text) c += random() % 3;
    return text;
  };
  for (int i = 0; i < 1500; ++i) {
    const std::string a = word(), b = word();
    const size_t slow = SlowDistance(a, b);
    for (size_t bound = 0; bound < 5; ++bound) {
      EXPECT_EQ(EditDistance(a, b, bound), std::min(slow, bound + 1))
          << a << " " << b << " " << bound;
    }
  }
}

TEST(NearestSpellingTest, PrefersTheNearest) {
  EXPECT_EQ(NearestSpelling("persn", {"Place", "Person", "Persona"}), "Person");
  EXPECT_EQ(NearestSpelling("xyz", {"abc", "def"}), "");
  EXPECT_EQ(NearestSpelling("x", {}), "");
}

TEST(NearestKeywordTest, FindsSlips) {
  EXPECT_EQ(syntax::NearestKeyword("RETRUN"), "RETURN");
  EXPECT_EQ(syntax::NearestKeyword("mtach"), "MATCH");
  EXPECT_EQ(syntax::NearestKeyword("wehre"), "WHERE");
  EXPECT_EQ(syntax::NearestKeyword("nme"), "");
  EXPECT_EQ(syntax::NearestKeyword(std::string(1000, 'x')), "");
}

TEST(KeywordTest, KnowsEveryWordInAnyCase) {
  using syntax::Keyword;
  for (int i = 1; i <= static_cast<int>(Keyword::kYield); ++i) {
    const auto keyword = static_cast<Keyword>(i);
    std::string word(syntax::KeywordText(keyword));
    ASSERT_FALSE(word.empty());
    EXPECT_EQ(syntax::FindKeyword(word), keyword);
    std::transform(word.begin(), word.end(), word.begin(), [](char c) { return std::tolower(c); });
    EXPECT_EQ(syntax::FindKeyword(word), keyword);
    EXPECT_EQ(syntax::FindKeyword(word + "x"), Keyword::kNotAKeyword);
  }
  EXPECT_EQ(syntax::KeywordText(Keyword::kYield), "YIELD");
  EXPECT_FALSE(syntax::IsReserved(Keyword::kNotAKeyword));
  EXPECT_TRUE(syntax::IsReserved(Keyword::kMatch));
  EXPECT_FALSE(syntax::IsReserved(Keyword::kCount));
}

}  // namespace
}  // namespace dossier
