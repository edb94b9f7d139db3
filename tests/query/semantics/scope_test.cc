#include "query/semantics/scope.h"

#include "gtest/gtest.h"
#include "query/semantics/static_type.h"

namespace dossier {
namespace {

TEST(ScopeTest, InnerNamesHideOuterOnes) {
  semantics::Scope outer;
  outer.Declare("a", 1);
  outer.Declare("b", 2);
  semantics::Scope inner(&outer);
  inner.Declare("a", 3);
  EXPECT_EQ(inner.Find("a"), 3u);
  EXPECT_EQ(inner.Find("b"), 2u);
  EXPECT_EQ(inner.Find("c"), kNoSymbol);
  EXPECT_EQ(inner.FindOwn("b"), kNoSymbol);
  EXPECT_EQ(outer.Find("a"), 1u);
  EXPECT_EQ(outer.OwnNames(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(inner.AllNames().size(), 3u);
}

TEST(StaticTypeTest, NullMayBeAnything) {
  EXPECT_TRUE(StaticType::Of(kNullBit).MayBe(kNodeBit));
  EXPECT_FALSE(StaticType::Of(kNullBit).Is(kNodeBit));
  EXPECT_TRUE(StaticType::Of(kNullBit | kNodeBit).Is(kNodeBit));
  EXPECT_FALSE(StaticType::Of(kIntegerBit).MayBe(kNodeBit));
  EXPECT_TRUE(StaticType::Any().MayBe(kPathBit));
  EXPECT_FALSE(StaticType::Any().Is(kPathBit));
  EXPECT_TRUE(StaticType::ListOf(kStringBit).Item().Is(kStringBit));
}

TEST(StaticTypeTest, HasAText) {
  EXPECT_EQ(TypeText(kAnyKind), "Any");
  EXPECT_EQ(TypeText(kNumberBits), "Integer or Float");
  EXPECT_EQ(TypeText(kNullBit), "Null");
  EXPECT_EQ(TypeText(kNullBit | kNodeBit), "Node");
}

}  // namespace
}  // namespace dossier
