// Every system asked every query, several rounds in turn, so that a busy machine is busy for all of
// them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/value/value.h"
#include "tests/benchmark/measure/query_list.h"

namespace dossier::benchmark {

struct System {
  std::string name;     // 'dossier', 'kuzu', 'duckdb', 'sqlite' or 'floor'
  std::string command;  // speaks the protocol of `dossier query --batch`, 'cypher' being the query
                        // in its own language
};

struct RoundSettings {
  int rounds = 3;
  int runs = 5;  // of each query in a round, after one that warms up; four times as many of quick
                 // ones, fewer of slow ones
  double timeout_seconds = 120;
};

// What one system did with one query.
struct QueryFigures {
  std::vector<double> milliseconds;  // user and system time of one run, one figure a round
  std::optional<Value> rows;         // of the last run
  std::string error;                 // of the last run that had one
  double Median() const;             // 0 without figures
};

struct Figures {
  std::vector<std::string> systems;
  std::map<std::pair<std::string, std::string>, QueryFigures>
      queries;                                 // by query and system; those it has no text for lack
  std::map<std::string, uint64_t> peak_bytes;  // by system
};

// An error only where a system does not start at all.
absl::StatusOr<Figures> RunRounds(const std::vector<System>& systems,
                                  const std::vector<BenchmarkQuery>& queries, const Map& parameters,
                                  const RoundSettings& settings);

}  // namespace dossier::benchmark
