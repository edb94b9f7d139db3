// The accumulators that keep values: count, min, max, collect and the percentiles.
#pragma once

#include <memory>

#include "query/function/accumulator.h"

namespace dossier {

std::unique_ptr<Accumulator>
MakeCount();  // of rows for which the argument is not null; of all without argument
std::unique_ptr<Accumulator> MakeMin();  // by the total order; null of nothing
std::unique_ptr<Accumulator> MakeMax();
std::unique_ptr<Accumulator> MakeCollect();  // in the order of the rows
// Of numbers, and a percentile from 0 to 1. Disc gives one of the numbers, Cont one between two of
// them.
std::unique_ptr<Accumulator> MakePercentileDisc();
std::unique_ptr<Accumulator> MakePercentileCont();

}  // namespace dossier
