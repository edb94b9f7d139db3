#include "query/function/accumulator.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "query/function/registry.h"
#include "tests/graph/value/random_value.h"
#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

using Rows = std::vector<List>;

const FunctionInfo& Function(std::string_view name) {
  return *FunctionRegistry::Builtin().Find(name);
}

std::string Aggregate(std::string_view name, const Rows& rows, bool distinct = false) {
  const std::unique_ptr<Accumulator> accumulator = MakeAccumulator(Function(name), distinct);
  for (const List& row : rows) {
    if (absl::Status status = accumulator->Add(row); !status.ok()) return TextOf(status);
  }
  return TextOf(accumulator->Finish());
}

Rows OneColumn(std::initializer_list<Value> values) {
  Rows rows;
  for (const Value& v : values) rows.push_back({v});
  return rows;
}

Value I(int64_t i) { return Value(i); }

TEST(Accumulators, ByTheBook) {
  const Rows mixed =
      OneColumn({I(1), Value("a"), Value(), Value(List{I(1), I(2)}), Value(0.2), Value("b")});
  EXPECT_EQ(Aggregate("max", mixed), "1");
  EXPECT_EQ(Aggregate("min", mixed), "[1, 2]");
  EXPECT_EQ(Aggregate("count", mixed), "5");
  EXPECT_EQ(Aggregate("collect", mixed), "[1, 'a', [1, 2], 0.2, 'b']");
  EXPECT_EQ(Aggregate("count", {{}, {}}), "2");
  const Rows numbers = OneColumn({I(33), Value(), I(42)});
  EXPECT_EQ(Aggregate("sum", numbers), "75");
  EXPECT_EQ(Aggregate("avg", numbers), "37.5");
  EXPECT_EQ(Aggregate("sum", OneColumn({I(1), Value(0.5)})), "1.5");
  EXPECT_EQ(Aggregate("sum", OneColumn({Value(Duration{1, 0, 0, 0}), Value(Duration{0, 1, 0, 0})})),
            "'P1M1D'");
  EXPECT_EQ(Aggregate("avg", OneColumn({Value(Duration{0, 1, 0, 0}), Value(Duration{0, 2, 0, 0})})),
            "'P1DT12H'");
  EXPECT_EQ(Aggregate("stDev", OneColumn({I(2), I(4), I(4), I(4), I(5), I(5), I(7), I(9)})),
            TextOf(Value(std::sqrt(32.0 / 7))));
  EXPECT_EQ(Aggregate("stDevP", OneColumn({I(2), I(4), I(4), I(4), I(5), I(5), I(7), I(9)})),
            "2.0");
}

TEST(Accumulators, OfNothing) {
  EXPECT_EQ(Aggregate("sum", {}), "0");
  EXPECT_EQ(Aggregate("count", {}), "0");
  EXPECT_EQ(Aggregate("collect", {}), "[]");
  for (const char* name : {"avg", "min", "max", "percentileCont", "percentileDisc"})
    EXPECT_EQ(Aggregate(name, {}), "null");
  EXPECT_EQ(Aggregate("stDev", OneColumn({I(1)})), "0.0");
  EXPECT_EQ(Aggregate("stDevP", {}), "0.0");
}

TEST(Accumulators, Percentiles) {
  const auto rows = [](double p) {
    return Rows{{Value(10.0), Value(p)}, {Value(20.0), Value(p)}, {Value(30.0), Value(p)}};
  };
  EXPECT_EQ(Aggregate("percentileDisc", rows(0)), "10.0");
  EXPECT_EQ(Aggregate("percentileDisc", rows(0.5)), "20.0");
  EXPECT_EQ(Aggregate("percentileDisc", rows(1)), "30.0");
  EXPECT_EQ(Aggregate("percentileCont", rows(0.25)), "15.0");
  EXPECT_EQ(Aggregate("percentileCont", rows(1)), "30.0");
  EXPECT_EQ(Aggregate("percentileCont", rows(1.1)), "ArgumentError(NumberOutOfRange)");
  EXPECT_EQ(Aggregate("percentileDisc", rows(-1)), "ArgumentError(NumberOutOfRange)");
}

TEST(Accumulators, Errors) {
  EXPECT_EQ(Aggregate("sum", OneColumn({I(INT64_MAX), I(1)})), "ArithmeticError(IntegerOverflow)");
  EXPECT_EQ(Aggregate("sum", OneColumn({I(INT64_MAX), I(1), I(-1)})), TextOf(I(INT64_MAX)));
  EXPECT_EQ(Aggregate("sum", OneColumn({Value("a")})), "TypeError(InvalidArgumentValue)");
  EXPECT_EQ(Aggregate("avg", OneColumn({I(1), Value(Duration{})})),
            "TypeError(InvalidArgumentValue)");
  EXPECT_EQ(Aggregate("stDev", OneColumn({Value("a")})), "TypeError(InvalidArgumentValue)");
}

TEST(Accumulators, DistinctCountsEquivalentValuesOnce) {
  const Rows rows = OneColumn(
      {Value(), I(1), Value(), Value(1.0), I(2), Value(std::nan("")), Value(std::nan(""))});
  EXPECT_EQ(Aggregate("collect", rows, true), "[1, 2, NaN]");
  EXPECT_EQ(Aggregate("count", rows, true), "3");
  EXPECT_EQ(Aggregate("sum", OneColumn({I(2), I(2), I(3)}), true), "5");
}

TEST(Accumulators, DeviationOfLargeNumbersDoesNotCancel) {
  EXPECT_EQ(Aggregate("stDevP",
                      OneColumn({Value(1e9 + 1), Value(1e9 + 2), Value(1e9 + 3), Value(1e9 + 4)})),
            TextOf(Value(std::sqrt(1.25))));
}

// Rows dealt out to several accumulators in pieces, then merged in order, give the same bits as one
// accumulator.
TEST(Accumulators, TheSplitDoesNotShow) {
  RandomValue random(1);
  std::mt19937_64 engine(1);
  for (const char* name : {"count", "sum", "avg", "min", "max", "collect", "stDev", "stDevP",
                           "percentileCont", "percentileDisc"}) {
    const bool numbers = std::string_view(name) != "count" && name[0] != 'm' && name[0] != 'c';
    for (const bool distinct : {false, true}) {
      for (int round = 0; round < 30; ++round) {
        Rows rows;
        for (int i = 0; i < 60; ++i) {
          Value v = numbers ? Value(static_cast<double>(static_cast<int64_t>(engine())) / 3e6)
                            : random.Any(1);
          if (numbers && engine() % 3 == 0) v = I(static_cast<int64_t>(engine() % 100));
          rows.push_back(name[0] == 'p' ? List{v, Value(0.3)} : List{v});
        }
        std::unique_ptr<Accumulator> whole = MakeAccumulator(Function(name), distinct);
        std::unique_ptr<Accumulator> merged = MakeAccumulator(Function(name), distinct);
        for (const List& row : rows) ASSERT_TRUE(whole->Add(row).ok());
        for (size_t from = 0; from < rows.size();) {
          std::unique_ptr<Accumulator> piece = MakeAccumulator(Function(name), distinct);
          for (size_t end = from + engine() % 20; from < rows.size() && from < end; ++from) {
            ASSERT_TRUE(piece->Add(rows[from]).ok());
          }
          ASSERT_TRUE(merged->Merge(std::move(*piece)).ok());
        }
        ASSERT_EQ(TextOf(merged->Finish()), TextOf(whole->Finish())) << name;
      }
    }
  }
}

// The order of the rows shows in collect() alone.
TEST(Accumulators, TheOrderDoesNotShow) {
  std::mt19937_64 engine(2);
  for (const char* name :
       {"sum", "avg", "min", "max", "stDev", "percentileCont", "percentileDisc"}) {
    Rows rows;
    for (int i = 0; i < 100; ++i) {
      Value v = engine() % 2 == 0 ? I(static_cast<int64_t>(engine() % 10))
                                  : Value(static_cast<double>(engine() % 40) / 4);
      rows.push_back(name[0] == 'p' ? List{v, Value(0.7)} : List{v});
    }
    const std::string first = Aggregate(name, rows);
    for (int round = 0; round < 20; ++round) {
      std::shuffle(rows.begin(), rows.end(), engine);
      ASSERT_EQ(Aggregate(name, rows), first) << name;
    }
  }
}

}  // namespace
}  // namespace dossier
