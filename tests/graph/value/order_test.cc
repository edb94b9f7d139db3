#include "graph/value/order.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "graph/value/equality.h"
#include "tests/graph/value/random_value.h"

namespace dossier {
namespace {

Value I(int64_t i) { return Value(i); }
Value L(List list) { return Value(std::move(list)); }

TEST(TotalOrder, ListedAscending) {
  const std::vector<Value> ascending = {
      Value(Map{}),
      Value(Map{{"a", I(2)}}),
      Value(Map{{"b", I(1)}}),
      Value(Map{{"a", I(1)}, {"b", I(1)}}),
      Value(NodeRef{1}),
      Value(NodeRef{2}),
      Value(RelationshipRef{0}),
      L({}),
      L({Value("a")}),
      L({Value("a"), I(1)}),
      L({I(1)}),
      L({I(1), Value("a")}),
      L({I(1), Value()}),
      L({Value(), I(1)}),
      L({Value(), I(2)}),
      Value(Path{{0}, {}}),
      Value(Path{{0, 1}, {0}}),
      Value(ZonedDateTime{0, 0, 0, ""}),
      Value(ZonedDateTime{0, 0, 3600, ""}),
      Value(ZonedDateTime{0, 0, 3600, "Europe/Stockholm"}),
      Value(LocalDateTime{0, 0}),
      Value(LocalDateTime{0, 1}),
      Value(Date{-1}),
      Value(Date{0}),
      Value(ZonedTime{45'000'000'000'000, 3600}),
      Value(ZonedTime{45'000'000'000'000, -3600}),
      Value(LocalTime{0}),
      Value(Duration{0, 30, 0, 0}),
      Value(Duration{1, 0, 0, 0}),
      Value(Duration{0, 31, 0, 0}),
      Value(""),
      Value(" "),
      Value("é"),
      Value("字"),
      Value("😀"),
      Value(false),
      Value(true),
      Value(-std::numeric_limits<double>::infinity()),
      Value(std::numeric_limits<int64_t>::min()),
      Value(1.5),
      I(2),
      Value(9007199254740992.0),
      I(9007199254740993),
      Value(9007199254740994.0),
      I(std::numeric_limits<int64_t>::max()),
      Value(9223372036854775808.0),
      Value(std::numeric_limits<double>::infinity()),
      Value(std::nan("")),
      Value(),
  };
  for (size_t i = 0; i < ascending.size(); ++i) {
    for (size_t j = 0; j < ascending.size(); ++j) {
      EXPECT_EQ(TotalOrder(ascending[i], ascending[j]), i <=> j) << i << " " << j;
    }
  }
}

TEST(TotalOrder, IsTotalAntisymmetricAndTransitive) {
  RandomValue random(3);
  std::vector<Value> values;
  for (int i = 0; i < 150; ++i) values.push_back(random.Any());
  const size_t n = values.size();
  std::vector<std::vector<std::weak_ordering>> order(n);
  for (size_t i = 0; i < n; ++i) {
    for (size_t j = 0; j < n; ++j) order[i].push_back(TotalOrder(values[i], values[j]));
  }
  for (size_t i = 0; i < n; ++i) {
    EXPECT_EQ(order[i][i], std::weak_ordering::equivalent);
    for (size_t j = 0; j < n; ++j) {
      EXPECT_EQ(order[i][j], 0 <=> order[j][i]);
      for (size_t k = 0; k < n; ++k) {
        if (order[i][j] <= 0 && order[j][k] <= 0) {
          ASSERT_TRUE(order[i][k] <= 0);
          ASSERT_EQ(order[i][k] == 0, order[i][j] == 0 && order[j][k] == 0);
        }
      }
    }
  }
}

// long double holds every int64 and every double exactly here.
TEST(CompareNumbers, AgreesWithExtendedPrecision) {
  RandomValue random(4);
  const auto exact = [](const Value& v) -> long double {
    return v.kind() == ValueKind::kInteger ? static_cast<long double>(v.integer()) : v.floating();
  };
  for (int i = 0; i < 100'000; ++i) {
    const Value a = random.Number();
    const Value b = random.Number();
    ASSERT_EQ(CompareNumbers(a, b), exact(a) <=> exact(b));
  }
}

constexpr Truth F = Truth::kFalse, T = Truth::kTrue, N = Truth::kNull;

TEST(Less, ByTheBook) {
  struct Case {
    Value a, b;
    Truth less, less_or_equal;
  };
  const Value nan(std::nan(""));
  const Case cases[] = {
      {I(1), Value(3.14), T, T},
      {I(1), Value(1.0), F, T},
      {Value("1"), I(1), N, N},
      {nan, I(1), F, F},
      {nan, nan, F, F},
      {nan, Value("a"), N, N},
      {Value(), I(1), N, N},
      {Value(false), Value(true), T, T},
      {Value("a"), Value("b"), T, T},
      {L({I(1), I(2)}), L({I(1), I(3)}), T, T},
      {L({I(1)}), L({I(1), I(3)}), T, T},
      {L({I(1), Value()}), L({I(1), I(3)}), N, N},
      {L({I(0), Value()}), L({I(1), I(3)}), T, T},
      {L({I(1)}), L({Value("a")}), N, N},
      {L({nan}), L({I(1)}), F, F},
      {Value(Map{}), Value(Map{}), N, N},
      {Value(NodeRef{1}), Value(NodeRef{2}), N, N},
      {Value(Duration{}), Value(Duration{1, 0, 0, 0}), N, N},
      {Value(Date{1}), Value(Date{2}), T, T},
      {Value(Date{1}), Value(LocalDateTime{}), N, N},
      {Value(ZonedDateTime{1, 0, 0, ""}), Value(ZonedDateTime{1, 0, 0, ""}), F, T},
  };
  for (const Case& c : cases) {
    const size_t index = &c - cases;
    EXPECT_EQ(Less(c.a, c.b), c.less) << index;
    EXPECT_EQ(LessOrEqual(c.a, c.b), c.less_or_equal) << index;
  }
}

// Wherever two values can be compared, the partial order is part of the total one.
TEST(Less, IsPartOfTheTotalOrder) {
  RandomValue random(5);
  int certain = 0;
  for (int i = 0; i < 400'000; ++i) {
    const Value a = random.Any();
    const Value b = random.Any();
    const Comparison c = Compare(a, b);
    if (c == Comparison::kIncomparable || c == Comparison::kUnordered) continue;
    ++certain;
    ASSERT_EQ(c == Comparison::kLess, TotalOrder(a, b) < 0);
    ASSERT_EQ(c == Comparison::kEqual, TotalOrder(a, b) == 0);
  }
  EXPECT_GT(certain, 10'000);
}

}  // namespace
}  // namespace dossier
