#include "tests/benchmark/measure/report.h"

#include <cmath>
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "tests/benchmark/measure/same_answer.h"

namespace dossier::benchmark {
namespace {

constexpr std::string_view kOurs = "dossier";

const QueryFigures* Find(const Figures& figures, const std::string& query,
                         const std::string& system) {
  const auto found = figures.queries.find({query, system});
  return found == figures.queries.end() ? nullptr : &found->second;
}

// 0 where one of the two has no figure.
double Ratio(const Figures& figures, const std::string& query, const std::string& other) {
  const QueryFigures* ours = Find(figures, query, std::string(kOurs));
  const QueryFigures* theirs = Find(figures, query, other);
  if (ours == nullptr || theirs == nullptr || theirs->Median() <= 0) return 0;
  return ours->Median() / theirs->Median();
}

// 'yes', or what those who differ from the first say.
std::string Agreement(const Figures& figures, const std::string& query) {
  const Value* first = nullptr;
  std::string differing;
  for (const std::string& system : figures.systems) {
    const QueryFigures* asked = Find(figures, query, system);
    if (asked == nullptr) continue;
    if (!asked->error.empty() || !asked->rows) {
      absl::StrAppend(&differing, " ", system, ": ", asked->error, ";");
    } else if (first == nullptr) {
      first = &*asked->rows;
    } else if (!SameAnswer(*first, *asked->rows)) {
      absl::StrAppend(&differing, " ", system, ": ", AnswerInBrief(*asked->rows), ", not ",
                      AnswerInBrief(*first), ";");
    }
  }
  return differing.empty() ? "yes" : "no:" + differing;
}

bool HasRatio(const std::string& system) { return system != kOurs && system != "floor"; }

std::string Header(const Figures& figures) {
  std::string names = "| query |";
  std::string rule = "|---|";
  for (const std::string& system : figures.systems) {
    absl::StrAppend(&names, " ", system, " |");
    rule += "---:|";
  }
  for (const std::string& system : figures.systems) {
    if (!HasRatio(system)) continue;
    absl::StrAppend(&names, " dossier/", system, " |");
    rule += "---:|";
  }
  return names + " same answer |\n" + rule + "---|\n";
}

std::string QueryRow(const Figures& figures, const BenchmarkQuery& query,
                     const std::string& agreement) {
  std::string row = absl::StrCat("| ", query.id, " ", query.title, " |");
  for (const std::string& system : figures.systems) {
    const QueryFigures* asked = Find(figures, query.id, system);
    absl::StrAppend(&row, " ", asked == nullptr ? "" : ThreeDigits(asked->Median()), " |");
  }
  for (const std::string& system : figures.systems) {
    if (!HasRatio(system)) continue;
    const double ratio = Ratio(figures, query.id, system);
    absl::StrAppend(&row, " ", ratio > 0 ? ThreeDigits(ratio) : "", " |");
  }
  return absl::StrCat(row, " ", agreement, " |\n");
}

std::string MeanRow(const Figures& figures, const std::vector<BenchmarkQuery>& queries) {
  std::string row = "| geometric mean of Q |";
  for (size_t i = 0; i < figures.systems.size(); ++i) row += " |";
  for (const std::string& system : figures.systems) {
    if (!HasRatio(system)) continue;
    double sum = 0;
    int count = 0;
    for (const BenchmarkQuery& query : queries) {
      const double ratio = Ratio(figures, query.id, system);
      if (query.id[0] != 'Q' || ratio <= 0) continue;
      sum += std::log(ratio);
      ++count;
    }
    absl::StrAppend(&row, " ", count > 0 ? ThreeDigits(std::exp(sum / count)) : "", " |");
  }
  return row + " |\n";
}

std::string ImportTable(const Figures& figures,
                        const std::map<std::string, ImportFigures>& imports) {
  std::string table =
      "\n| system | import, s cpu | import, s wall | database, MB | most memory while asked, MB |\n"
      "|---|---:|---:|---:|---:|\n";
  for (const std::string& system : figures.systems) {
    const auto import = imports.find(system);
    const auto peak = figures.peak_bytes.find(system);
    absl::StrAppend(&table, "| ", system, " |");
    if (import == imports.end()) {
      table += " | | |";
    } else {
      absl::StrAppend(&table, " ", ThreeDigits(import->second.cost.cpu_seconds), " | ",
                      ThreeDigits(import->second.cost.wall_seconds), " | ",
                      ThreeDigits(static_cast<double>(import->second.bytes) / 1e6), " |");
    }
    const double bytes = peak == figures.peak_bytes.end() ? 0 : static_cast<double>(peak->second);
    absl::StrAppend(&table, " ", ThreeDigits(bytes / 1e6), " |\n");
  }
  return table;
}

}  // namespace

std::string ThreeDigits(double number) {
  const int decimals = number >= 100   ? 0
                       : number >= 10  ? 1
                       : number >= 1   ? 2
                       : number >= 0.1 ? 3
                                       : 4;
  char text[64];
  std::snprintf(text, sizeof(text), "%.*f", decimals, number);
  return text;
}

Report MakeReport(const Figures& figures, const std::vector<BenchmarkQuery>& queries,
                  const std::map<std::string, ImportFigures>& imports) {
  Report report;
  report.markdown = Header(figures);
  for (const BenchmarkQuery& query : queries) {
    const std::string agreement = Agreement(figures, query.id);
    if (agreement != "yes") ++report.differing;
    report.markdown += QueryRow(figures, query, agreement);
  }
  report.markdown += MeanRow(figures, queries) + ImportTable(figures, imports);
  return report;
}

}  // namespace dossier::benchmark
