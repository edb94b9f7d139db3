#include "graph/value/hash.h"

#include <gtest/gtest.h>

#include <cmath>
#include <unordered_set>
#include <vector>

#include "tests/graph/value/random_value.h"

namespace dossier {
namespace {

TEST(Hash, EqualNumbersHashAlike) {
  EXPECT_EQ(HashValue(Value(int64_t{1})), HashValue(Value(1.0)));
  EXPECT_EQ(HashValue(Value(0.0)), HashValue(Value(-0.0)));
  EXPECT_EQ(HashValue(Value(std::nan("1"))), HashValue(Value(-std::nan("2"))));
  EXPECT_NE(HashValue(Value(int64_t{9007199254740993})), HashValue(Value(9007199254740992.0)));
}

TEST(Hash, EquivalentValuesHashAlike) {
  RandomValue random(2);
  std::vector<Value> values;
  for (int i = 0; i < 2000; ++i) values.push_back(random.Any());
  int pairs = 0;
  for (const Value& a : values) {
    for (const Value& b : values) {
      if (&a == &b || !Equivalent(a, b)) continue;
      ++pairs;
      ASSERT_EQ(HashValue(a), HashValue(b));
    }
  }
  EXPECT_GT(pairs, 1000);
}

TEST(Hash, DifferentValuesSeldomCollide) {
  std::unordered_set<uint64_t> seen;
  for (int64_t i = 0; i < 100'000; ++i) {
    seen.insert(HashValue(Value(i)));
    seen.insert(HashValue(Value(static_cast<double>(i) + 0.5)));
    seen.insert(HashValue(Value(std::to_string(i))));
    seen.insert(HashValue(Value(List{Value(i), Value()})));
    seen.insert(HashValue(Value(List{Value(), Value(i)})));
  }
  EXPECT_EQ(seen.size(), 500'000u);
}

}  // namespace
}  // namespace dossier
