#include "graph/value/truth.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

constexpr Truth F = Truth::kFalse, T = Truth::kTrue, N = Truth::kNull;
constexpr Truth kAll[] = {F, T, N};

TEST(Truth, TablesByTheBook) {
  EXPECT_EQ(Not(T), F);
  EXPECT_EQ(Not(F), T);
  EXPECT_EQ(Not(N), N);
  EXPECT_EQ(And(N, F), F);
  EXPECT_EQ(And(N, T), N);
  EXPECT_EQ(And(T, T), T);
  EXPECT_EQ(Or(N, T), T);
  EXPECT_EQ(Or(N, F), N);
  EXPECT_EQ(Or(F, F), F);
  EXPECT_EQ(Xor(T, F), T);
  EXPECT_EQ(Xor(T, T), F);
  EXPECT_EQ(Xor(N, T), N);
}

TEST(Truth, LawsOfLogic) {
  for (const Truth a : kAll) {
    for (const Truth b : kAll) {
      EXPECT_EQ(And(a, b), And(b, a));
      EXPECT_EQ(Or(a, b), Or(b, a));
      EXPECT_EQ(Xor(a, b), Xor(b, a));
      EXPECT_EQ(Not(And(a, b)), Or(Not(a), Not(b)));
      EXPECT_EQ(Xor(a, b), Or(And(a, Not(b)), And(Not(a), b)));
    }
  }
}

}  // namespace
}  // namespace dossier
