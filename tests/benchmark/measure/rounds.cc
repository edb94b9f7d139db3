#include "tests/benchmark/measure/rounds.h"

#include <algorithm>
#include <memory>

#include "absl/strings/str_cat.h"
#include "graph/value/value_json.h"
#include "tests/benchmark/measure/line_process.h"

namespace dossier::benchmark {
namespace {

constexpr double kStartSeconds = 300;

absl::StatusOr<std::unique_ptr<LineProcess>> StartSystem(const System& system) {
  absl::StatusOr<std::unique_ptr<LineProcess>> process = LineProcess::Start(system.command);
  if (!process.ok()) return process.status();
  absl::StatusOr<std::string> ready = (*process)->Receive(kStartSeconds);
  if (!ready.ok()) {
    return absl::UnavailableError(system.name +
                                  " does not start: " + std::string(ready.status().message()));
  }
  return process;
}

// The rows of an answer line.
absl::StatusOr<Value> RowsOf(const std::string& line) {
  absl::StatusOr<Value> answer = ParseJson(line);
  if (!answer.ok()) return answer.status();
  if (answer->kind() != ValueKind::kMap) return absl::InternalError("no object: " + line);
  const auto rows = answer->map().find("rows");
  if (rows != answer->map().end()) return rows->second;
  return absl::InternalError(line.substr(0, 400));
}

absl::StatusOr<Value> Ask(LineProcess* process, const std::string& text, double seconds) {
  absl::Status sent =
      process->Send(absl::StrCat("{\"id\":1,\"cypher\":", JsonText(Value(text)), "}"));
  if (!sent.ok()) return sent;
  absl::StatusOr<std::string> line = process->Receive(seconds);
  if (!line.ok()) return line.status();
  return RowsOf(*line);
}

int RunsAfter(double first_milliseconds, int runs) {
  if (first_milliseconds > 3000) return 1;
  if (first_milliseconds > 500) return std::min(runs, 2);
  return first_milliseconds < 20 ? 4 * runs : runs;
}

// Once to warm up, then as often as it takes.
absl::Status Measure(LineProcess* process, const std::string& text, const RoundSettings& settings,
                     QueryFigures* figures) {
  double begin = process->CpuSeconds();
  absl::StatusOr<Value> rows = Ask(process, text, settings.timeout_seconds);
  if (!rows.ok()) return rows.status();
  figures->rows = *rows;
  const int runs = RunsAfter(1000 * (process->CpuSeconds() - begin), settings.runs);
  begin = process->CpuSeconds();
  for (int i = 0; i < runs; ++i) {
    rows = Ask(process, text, settings.timeout_seconds);
    if (!rows.ok()) return rows.status();
  }
  figures->milliseconds.push_back(1000 * (process->CpuSeconds() - begin) / runs);
  figures->rows = *std::move(rows);
  return absl::OkStatus();
}

class Round {
 public:
  Round(const std::vector<System>& systems, const RoundSettings& settings, Figures* figures)
      : systems_(systems), settings_(settings), figures_(figures), processes_(systems.size()) {}

  absl::Status AskSystem(size_t index, const BenchmarkQuery& query, const Map& parameters) {
    const System& system = systems_[index];
    if (query.TextFor(system.name).empty()) return absl::OkStatus();
    absl::StatusOr<std::string> text = FillParameters(query.TextFor(system.name), parameters);
    if (!text.ok()) return text.status();
    if (processes_[index] == nullptr) {
      absl::StatusOr<std::unique_ptr<LineProcess>> process = StartSystem(system);
      if (!process.ok()) return process.status();
      processes_[index] = *std::move(process);
    }
    QueryFigures& figures = figures_->queries[{query.id, system.name}];
    const absl::Status status = Measure(processes_[index].get(), *text, settings_, &figures);
    uint64_t& peak = figures_->peak_bytes[system.name];
    peak = std::max(peak, processes_[index]->PeakBytes());
    if (status.ok()) return status;
    figures.error = std::string(status.message());
    // Whatever it still does shall not be counted on the next query.
    if (status.code() != absl::StatusCode::kInternal) processes_[index] = nullptr;
    return absl::OkStatus();
  }

 private:
  const std::vector<System>& systems_;
  const RoundSettings& settings_;
  Figures* figures_;
  std::vector<std::unique_ptr<LineProcess>> processes_;  // started when first asked
};

}  // namespace

double QueryFigures::Median() const {
  if (milliseconds.empty()) return 0;
  std::vector<double> sorted = milliseconds;
  std::sort(sorted.begin(), sorted.end());
  const size_t half = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

absl::StatusOr<Figures> RunRounds(const std::vector<System>& systems,
                                  const std::vector<BenchmarkQuery>& queries, const Map& parameters,
                                  const RoundSettings& settings) {
  Figures figures;
  for (const System& system : systems) figures.systems.push_back(system.name);
  for (int number = 0; number < settings.rounds; ++number) {
    Round round(systems, settings, &figures);
    for (size_t i = 0; i < queries.size(); ++i) {
      for (size_t k = 0; k < systems.size(); ++k) {
        const size_t turn = (k + i + static_cast<size_t>(number)) % systems.size();
        absl::Status status = round.AskSystem(turn, queries[i], parameters);
        if (!status.ok()) return status;
      }
    }
  }
  return figures;
}

}  // namespace dossier::benchmark
