// The openCypher TCK as a ratchet: every scenario named in passing.txt must pass.
//
//   DOSSIER_TCK_DIR      the kit: folders features/ and graphs/ (without it the test is skipped)
//   DOSSIER_TCK_STORE    'memory' (default) or 'disk'
//   DOSSIER_TCK_ONLY     run only scenarios whose name contains this, and say why each one fails
//   DOSSIER_TCK_REWRITE  a path: the list of passing scenarios is written there
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/files/scratch_files.h"
#include "tests/graph/memory/memory_store.h"
#include "tests/tck/gherkin.h"
#include "tests/tck/scenario_runner.h"

namespace dossier::tck {
namespace {

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::set<std::string> ReadLines(const std::filesystem::path& path) {
  std::set<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') lines.insert(line);
  }
  return lines;
}

std::vector<Scenario> AllScenarios(const std::filesystem::path& features) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(features)) {
    if (entry.path().extension() == ".feature") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Scenario> all;
  for (const auto& file : files) {
    auto scenarios =
        ReadFeature(std::filesystem::relative(file, features).string(), ReadFileBytes(file));
    EXPECT_TRUE(scenarios.ok()) << scenarios.status();
    if (scenarios.ok()) all.insert(all.end(), scenarios->begin(), scenarios->end());
  }
  return all;
}

// A store on disk in a fresh folder, gone with its owner.
std::unique_ptr<GraphStore> NewDiskStore() {
  static int number = 0;
  const std::string folder = absl::StrCat(::testing::TempDir(), "/tck_store_", ++number);
  std::filesystem::remove_all(folder);
  auto store = GraphStore::Open(folder, OpenMode::kReadWriteOrCreate);
  EXPECT_TRUE(store.ok()) << store.status();
  return *std::move(store);
}

struct Totals {
  int passed = 0;
  int all = 0;
};

std::string FolderOf(const std::string& name) {
  const std::string file = name.substr(0, name.find("::"));
  return file.substr(0, file.rfind('/'));
}

void Print(const std::map<std::string, Totals>& totals) {
  Totals sum;
  for (const auto& [folder, total] : totals) {
    std::printf("  %-45s %5d of %5d\n", folder.c_str(), total.passed, total.all);
    sum.passed += total.passed;
    sum.all += total.all;
  }
  std::printf("  %-45s %5d of %5d (%.1f %%)\n", "all", sum.passed, sum.all,
              100.0 * sum.passed / std::max(sum.all, 1));
}

void Rewrite(const std::string& path, const std::set<std::string>& passed) {
  std::ofstream out(path);
  out << "# Scenarios of the openCypher TCK that must pass; written by the test itself "
         "(DOSSIER_TCK_REWRITE).\n";
  for (const std::string& name : passed) out << name << "\n";
}

TEST(Tck, ScenariosThatPassedStillPass) {
  const std::string kit = Environment("DOSSIER_TCK_DIR");
  if (kit.empty()) GTEST_SKIP() << "DOSSIER_TCK_DIR is not set: the openCypher TCK is not here";
  const std::string only = Environment("DOSSIER_TCK_ONLY");
  const bool disk = Environment("DOSSIER_TCK_STORE") == "disk";
  const RunnerSetting setting{kit + "/graphs", disk ? NewDiskStore : NewMemoryStore};

  const std::set<std::string> must = ReadLines("tests/tck/passing.txt");
  std::set<std::string> passed, seen;
  std::map<std::string, Totals> totals;
  for (const Scenario& scenario : AllScenarios(kit + "/features")) {
    EXPECT_TRUE(seen.insert(scenario.name).second) << "two scenarios are called " << scenario.name;
    if (!only.empty() && !absl::StrContains(scenario.name, only)) continue;
    if (!only.empty()) std::fprintf(stderr, "RUN  %s\n", scenario.name.c_str());
    const absl::Status status = RunScenario(scenario, setting);
    Totals& total = totals[FolderOf(scenario.name)];
    ++total.all;
    total.passed += status.ok() ? 1 : 0;
    if (status.ok()) passed.insert(scenario.name);
    if (!status.ok() && must.contains(scenario.name))
      ADD_FAILURE() << scenario.name << "\n  " << status;
    if (!status.ok() && !only.empty())
      std::printf("FAIL %s\n  %s\n", scenario.name.c_str(), status.ToString().c_str());
  }
  Print(totals);
  for (const std::string& name : must)
    EXPECT_TRUE(seen.contains(name)) << "no such scenario any more: " << name;
  int news = 0;
  for (const std::string& name : passed) news += must.contains(name) ? 0 : 1;
  if (news > 0) std::printf("  %d scenarios pass that passing.txt does not name\n", news);
  if (const std::string path = Environment("DOSSIER_TCK_REWRITE"); !path.empty() && only.empty())
    Rewrite(path, passed);
}

}  // namespace
}  // namespace dossier::tck
