#include "graph/value/equality.h"

#include <gtest/gtest.h>

#include <cmath>

#include "graph/value/order.h"
#include "tests/graph/value/random_value.h"

namespace dossier {
namespace {

constexpr Truth F = Truth::kFalse, T = Truth::kTrue, N = Truth::kNull;

Value I(int64_t i) { return Value(i); }
Value L(List list) { return Value(std::move(list)); }
Value M(Map map) { return Value(std::move(map)); }
const Value kNull;
const Value kNaN(std::nan(""));

struct Case {
  Value a, b;
  Truth equal;
};

TEST(Equals, ByTheBook) {
  const Case cases[] = {
      {kNull, kNull, N},
      {kNull, I(1), N},
      {I(1), Value(1.0), T},
      {I(1), Value("1"), F},
      {Value(true), I(1), F},
      {kNaN, kNaN, F},
      {kNaN, Value("a"), F},
      {I(9007199254740993), Value(9007199254740992.0), F},
      {I(4611686018427387905), I(4611686018427387900), F},
      {L({I(1), I(2)}), L({I(1)}), F},
      {L({kNull}), L({I(1)}), N},
      {L({kNull}), L({kNull, kNull}), F},
      {L({Value("a")}), L({I(1)}), F},
      {L({L({I(1)})}), L({L({I(1)}), L({kNull})}), F},
      {L({L({I(1)}), L({I(2)})}), L({L({I(1)}), L({kNull})}), N},
      {L({L({I(1)}), L({I(2), I(3)})}), L({L({I(1)}), L({kNull})}), F},
      {L({kNull, I(1)}), L({kNull, I(2)}), F},
      {L({}), M({}), F},
      {M({}), M({}), T},
      {M({{"k", Value("abc")}}), M({{"k", Value("abc")}}), T},
      {M({}), M({{"k", kNull}}), F},
      {M({{"k", I(1)}}), M({{"k", I(1)}, {"l", kNull}}), F},
      {M({{"k", kNull}}), M({{"k", kNull}}), N},
      {M({{"k", I(1)}, {"l", kNull}}), M({{"k", kNull}, {"l", I(1)}}), N},
      {M({{"k", I(1)}, {"l", kNull}}), M({{"k", I(2)}, {"l", I(1)}}), F},
      {Value(Duration{149, 14, 58390, 0}), Value(Duration{149, 13, 144790, 0}), F},
      {Value(Date{0}), Value(LocalDateTime{0, 0}), F},
      {Value(NodeRef{1}), Value(NodeRef{1}), T},
      {Value(NodeRef{1}), Value(RelationshipRef{1}), F},
  };
  for (const Case& c : cases) {
    const size_t index = &c - cases;
    EXPECT_EQ(Equals(c.a, c.b), c.equal) << index;
    EXPECT_EQ(Equals(c.b, c.a), c.equal) << index;
  }
}

TEST(Equivalent, HoldsNullAndNaNEqualToThemselves) {
  EXPECT_TRUE(Equivalent(kNull, kNull));
  EXPECT_TRUE(Equivalent(kNaN, kNaN));
  EXPECT_TRUE(Equivalent(L({kNull, kNaN}), L({kNull, kNaN})));
  EXPECT_TRUE(Equivalent(M({{"a", kNull}}), M({{"a", kNull}})));
  EXPECT_TRUE(Equivalent(I(1), Value(1.0)));
  EXPECT_FALSE(Equivalent(kNull, kNaN));
  EXPECT_FALSE(Equivalent(I(9007199254740993), Value(9007199254740992.0)));
}

// Where Equals is certain it agrees with Equivalent, but for NaN.
TEST(Equivalent, AgreesWithEqualsOnRandomValues) {
  RandomValue random(1);
  int equal = 0;
  for (int i = 0; i < 200'000; ++i) {
    const Value a = random.Any();
    const Value b = random.Any();
    const Truth truth = Equals(a, b);
    if (truth == Truth::kTrue) {
      ++equal;
      EXPECT_TRUE(Equivalent(a, b));
    }
    EXPECT_TRUE(Equivalent(a, b) || truth != Truth::kTrue);
  }
  EXPECT_GT(equal, 1000);
}

}  // namespace
}  // namespace dossier
