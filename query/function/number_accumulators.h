// The accumulators of sum, avg and the standard deviations.
#pragma once

#include <memory>

#include "query/function/accumulator.h"

namespace dossier {

// Of numbers or of durations. The sum of integers is an integer, with an ArithmeticError where it
// leaves 64 bits at the end; with a float among them it is a float.
std::unique_ptr<Accumulator> MakeSum();
std::unique_ptr<Accumulator> MakeAverage();
// Of a sample (divided by n - 1; 0.0 for fewer than two numbers) and of a whole population (divided
// by n).
std::unique_ptr<Accumulator> MakeSampleDeviation();
std::unique_ptr<Accumulator> MakePopulationDeviation();

}  // namespace dossier
