#include "graph/value/key_encoding.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "graph/value/order.h"
#include "tests/graph/value/random_value.h"

namespace dossier {
namespace {

std::string Key(const Value& v) {
  std::string key;
  AppendKey(v, &key);
  return key;
}

TEST(KeyEncoding, OrderOfBytesIsOrderOfValues) {
  RandomValue random(1);
  for (int i = 0; i < 300'000; ++i) {
    const Value a = random.Scalar();
    const Value b = random.Below(2) == 0 ? random.Scalar() : random.Number();
    ASSERT_EQ(Key(a).compare(Key(b)) <=> 0, TotalOrder(a, b));
  }
}

TEST(KeyEncoding, NumbersNearTheLimitsOfDoubles) {
  RandomValue random(2);
  std::vector<Value> numbers;
  for (int shift = 52; shift < 63; ++shift) {
    for (int64_t d = -3; d <= 3; ++d) {
      for (const int64_t sign : {1, -1}) {
        const int64_t i = sign * ((int64_t{1} << shift) + d);
        numbers.emplace_back(i);
        numbers.emplace_back(static_cast<double>(i));
      }
    }
  }
  for (int i = 0; i < 50; ++i) numbers.push_back(random.Number());
  for (const Value& a : numbers) {
    for (const Value& b : numbers) ASSERT_EQ(Key(a).compare(Key(b)) <=> 0, TotalOrder(a, b));
  }
}

TEST(KeyEncoding, EqualNumbersHaveOneKey) {
  EXPECT_EQ(Key(Value(int64_t{1})), Key(Value(1.0)));
  EXPECT_EQ(Key(Value(0.0)), Key(Value(-0.0)));
  EXPECT_NE(Key(Value(int64_t{9007199254740993})), Key(Value(9007199254740992.0)));
}

TEST(KeyEncoding, NoKeyIsAPrefixOfAnother) {
  RandomValue random(3);
  for (int i = 0; i < 100'000; ++i) {
    const std::string a = Key(random.Scalar());
    const std::string b = Key(random.Scalar());
    ASSERT_TRUE(a == b || !b.starts_with(a));
  }
}

TEST(KeyEncoding, PrefixesOfStrings) {
  RandomValue random(4);
  for (int i = 0; i < 50'000; ++i) {
    const std::string text = random.Text();
    const std::string prefix =
        random.Below(2) == 0 ? text.substr(0, random.Below(text.size() + 1)) : random.Text();
    std::string key_prefix;
    AppendStringPrefix(prefix, &key_prefix);
    ASSERT_EQ(Key(Value(text)).starts_with(key_prefix), text.starts_with(prefix));
  }
}

TEST(KeyEncoding, OnlyScalarsHaveKeys) {
  EXPECT_TRUE(HasKey(Value(Date{1})));
  EXPECT_TRUE(HasKey(Value(std::nan(""))));
  EXPECT_FALSE(HasKey(Value()));
  EXPECT_FALSE(HasKey(Value(List{})));
  EXPECT_FALSE(HasKey(Value(Map{})));
  EXPECT_FALSE(HasKey(Value(NodeRef{1})));
  EXPECT_EQ(KeyKind(Value(int64_t{1})), KeyKind(Value(1.5)));
  EXPECT_NE(KeyKind(Value(std::nan(""))), KeyKind(Value(1.5)));
}

}  // namespace
}  // namespace dossier
