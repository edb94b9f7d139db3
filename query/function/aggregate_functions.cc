#include "query/function/function_families.h"
#include "query/function/number_accumulators.h"
#include "query/function/value_accumulators.h"

namespace dossier {
namespace {

FunctionInfo Aggregate(std::string_view name, std::string_view signature,
                       std::string_view description, std::vector<KindSet> kinds,
                       AccumulatorMaker maker) {
  const size_t arity = kinds.size();
  return {.name = name,
          .signature = signature,
          .description = description,
          .min_arguments = arity,
          .max_arguments = arity,
          .kinds = std::move(kinds),
          .accumulator = maker,
          .nulls_pass = false};
}

}  // namespace

std::vector<FunctionInfo> AggregateFunctions() {
  const KindSet any = KindSet::Any();
  const KindSet summable = kNumbers | ValueKind::kDuration;
  return {
      Aggregate("avg", "avg(x :: NUMBER | DURATION) :: FLOAT | DURATION",
                "The mean; null of nothing.", {summable}, MakeAverage),
      Aggregate("collect", "collect(x :: ANY) :: LIST", "All values but nulls as a list.", {any},
                MakeCollect),
      Aggregate(
          "count", "count(x :: ANY) :: INTEGER",
          "How often x is not null; count(*) counts rows, count(DISTINCT x) different values.",
          {any}, MakeCount),
      Aggregate("max", "max(x :: ANY) :: ANY",
                "The last value by the order of ORDER BY; null of nothing.", {any}, MakeMax),
      Aggregate("min", "min(x :: ANY) :: ANY",
                "The first value by the order of ORDER BY; null of nothing.", {any}, MakeMin),
      Aggregate("percentileCont", "percentileCont(x :: NUMBER, percentile :: FLOAT) :: FLOAT",
                "The percentile (0.0 to 1.0), between two values where it falls there.",
                {kNumbers, kNumbers}, MakePercentileCont),
      Aggregate("percentileDisc", "percentileDisc(x :: NUMBER, percentile :: FLOAT) :: NUMBER",
                "The value at or just above the percentile (0.0 to 1.0).", {kNumbers, kNumbers},
                MakePercentileDisc),
      Aggregate("stDev", "stDev(x :: NUMBER) :: FLOAT", "The standard deviation of a sample.",
                {kNumbers}, MakeSampleDeviation),
      Aggregate("stDevP", "stDevP(x :: NUMBER) :: FLOAT",
                "The standard deviation of a whole population.", {kNumbers},
                MakePopulationDeviation),
      Aggregate("sum", "sum(x :: NUMBER | DURATION) :: NUMBER | DURATION",
                "The sum, which does not depend on the order of the rows; 0 of nothing.",
                {summable}, MakeSum),
  };
}

}  // namespace dossier
