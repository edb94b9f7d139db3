// The figures as a picture.
#pragma once

#include <string>
#include <vector>

#include "tests/benchmark/measure/rounds.h"

namespace dossier::benchmark {

// SVG: a line a query, a dot a system, milliseconds of processor time on a logarithmic axis from
// left to right.
std::string PlotFigures(const Figures& figures, const std::vector<BenchmarkQuery>& queries);

}  // namespace dossier::benchmark
