#include "ingest/projection/fact_value.h"

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

TEST(FactValue, KeepsValuesAndTheirOrder) {
  EXPECT_EQ(ValueOfFact(TextFact("a")).string(), "a");
  EXPECT_EQ(ValueOfFact(IntegerFact(-7)).integer(), -7);
  EXPECT_TRUE(ValueOfFact(BooleanFact(true)).boolean());
  EXPECT_DOUBLE_EQ(ValueOfFact(ConfidenceFact(0.9)).floating(), 0.9);
  EXPECT_LT(ConfidenceFact(0.09), ConfidenceFact(0.8));
  EXPECT_LT(ConfidenceFact(0.8), ConfidenceFact(1));
  EXPECT_EQ(*DayFact("2025-08"), "d2025-08-01");
  EXPECT_FALSE(DayFact("last month").has_value());
  EXPECT_FALSE(DayFact("2025-13-01").has_value());
  EXPECT_FALSE(DayFact("20250812xx").has_value());
  EXPECT_TRUE(ValueOfFact("").is_null());
}

TEST(FactValue, KeepsDatesThatAreNoneAsText) {
  PropertyValue value;
  EXPECT_FALSE(FactOf(value).has_value());
  value.set_date("the 1960s");
  EXPECT_EQ(*FactOf(value), "tthe 1960s");
  value.set_date("1960");
  EXPECT_EQ(*FactOf(value), "d1960-01-01");
  value.set_number(2.5);
  EXPECT_DOUBLE_EQ(ValueOfFact(*FactOf(value)).floating(), 2.5);
}

}  // namespace
}  // namespace dossier
