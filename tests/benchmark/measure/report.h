// The figures as a Markdown table, and whether the answers agree.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/benchmark/measure/line_process.h"
#include "tests/benchmark/measure/rounds.h"

namespace dossier::benchmark {

struct ImportFigures {
  ProgramCost cost;
  uint64_t bytes = 0;  // of the database
};

struct Report {
  std::string markdown;
  int differing = 0;  // queries that some system answered otherwise than another, or not at all
};

// A row a query: times of each system, times of 'dossier' over those of the others; then the
// ratios' geometric means over all queries whose id begins with Q, memory and imports.
Report MakeReport(const Figures& figures, const std::vector<BenchmarkQuery>& queries,
                  const std::map<std::string, ImportFigures>& imports);

// Three digits that count: '0.0123', '1.23', '12.3', '1230'.
std::string ThreeDigits(double number);

}  // namespace dossier::benchmark
