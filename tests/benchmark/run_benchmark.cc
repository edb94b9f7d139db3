// Asks several systems the same queries in turn and compares answers and times; tests/benchmark/run
// starts it.
//   --queries FILE --parameters FILE          queries.txt, parameters.json
//   --system NAME=COMMAND                     dossier, kuzu, duckdb, sqlite or floor, in the order
//   of the table
//   --import NAME=COMMAND --database NAME=PATH   run and measured before; the size of PATH, a file
//   or folder
//   --rounds N --runs N --timeout SECONDS --only ID,ID --table FILE --plot FILE
// Leaves 0 where all answers agree, 1 where some differ, 2 where it was called wrongly, 3 where a
// system does not start.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_split.h"
#include "graph/value/value_json.h"
#include "tests/benchmark/graph/csv_files.h"
#include "tests/benchmark/measure/plot.h"
#include "tests/benchmark/measure/report.h"

namespace dossier::benchmark {
namespace {

namespace fs = std::filesystem;

using Named = std::vector<std::pair<std::string, std::string>>;

struct Call {
  std::map<std::string, std::string> flags;
  Named systems, imports, databases;

  std::string Get(const std::string& name, const std::string& otherwise) const {
    const auto found = flags.find(name);
    return found == flags.end() ? otherwise : found->second;
  }
};

std::pair<std::string, std::string> SplitName(const std::string& text) {
  return absl::StrSplit(text, absl::MaxSplits('=', 1));
}

Call ReadCall(int argc, char** argv) {
  Call call;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string flag = argv[i];
    if (flag == "--system") {
      call.systems.push_back(SplitName(argv[i + 1]));
    } else if (flag == "--import") {
      call.imports.push_back(SplitName(argv[i + 1]));
    } else if (flag == "--database") {
      call.databases.push_back(SplitName(argv[i + 1]));
    } else {
      call.flags[flag] = argv[i + 1];
    }
  }
  return call;
}

std::string ReadAll(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What a file, or a folder with all in it, takes.
uint64_t BytesOf(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error))
    return fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
  uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(path, error)) {
    if (entry.is_regular_file(error)) bytes += entry.file_size(error);
  }
  return bytes;
}

absl::StatusOr<std::map<std::string, ImportFigures>> Import(const Call& call) {
  std::map<std::string, ImportFigures> imports;
  for (const auto& [name, command] : call.imports) {
    std::fprintf(stderr, "importing into %s\n", name.c_str());
    absl::StatusOr<ProgramCost> cost = RunToEnd(command);
    if (!cost.ok()) return cost.status();
    imports[name].cost = *cost;
  }
  for (const auto& [name, path] : call.databases) {
    if (imports.count(name) > 0) imports[name].bytes = BytesOf(path);
  }
  return imports;
}

absl::StatusOr<std::vector<BenchmarkQuery>> Queries(const Call& call) {
  absl::StatusOr<std::vector<BenchmarkQuery>> queries =
      ParseQueries(ReadAll(call.Get("--queries", "")));
  if (!queries.ok()) return queries;
  if (queries->empty()) return absl::InvalidArgumentError("--queries names no queries");
  const std::string only = "," + call.Get("--only", "") + ",";
  if (only == ",,") return queries;
  std::vector<BenchmarkQuery> chosen;
  for (BenchmarkQuery& query : *queries) {
    if (only.find("," + query.id + ",") != std::string::npos) chosen.push_back(std::move(query));
  }
  return chosen;
}

int Fail(const absl::Status& status, int code) {
  std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return code;
}

int Run(const Call& call) {
  const auto queries = Queries(call);
  if (!queries.ok()) return Fail(queries.status(), 2);
  const auto parameters = ParseJson(ReadAll(call.Get("--parameters", "")));
  if (!parameters.ok()) return Fail(parameters.status(), 2);
  RoundSettings settings;
  settings.rounds = std::atoi(call.Get("--rounds", "3").c_str());
  settings.runs = std::atoi(call.Get("--runs", "5").c_str());
  settings.timeout_seconds = std::atof(call.Get("--timeout", "120").c_str());
  const auto imports = Import(call);
  if (!imports.ok()) return Fail(imports.status(), 3);
  std::vector<System> systems;
  for (const auto& [name, command] : call.systems) systems.push_back({name, command});
  const auto figures = RunRounds(systems, *queries, parameters->map(), settings);
  if (!figures.ok()) return Fail(figures.status(), 3);
  const Report report = MakeReport(*figures, *queries, *imports);
  std::printf("%s", report.markdown.c_str());
  absl::Status written;
  const std::string table = call.Get("--table", "");
  const std::string plot = call.Get("--plot", "");
  if (!table.empty()) written.Update(WriteFile(table, report.markdown));
  if (!plot.empty()) written.Update(WriteFile(plot, PlotFigures(*figures, *queries)));
  if (!written.ok()) return Fail(written, 3);
  return report.differing > 0 ? 1 : 0;
}

}  // namespace
}  // namespace dossier::benchmark

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  return dossier::benchmark::Run(dossier::benchmark::ReadCall(argc, argv));
}
