// docs/tour.md does what it says: every command in it is run, in its order, and what it shows must come.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/process/run_program.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

struct Step {
  size_t line = 0;
  std::string command;
  std::vector<std::string> shown;
};

// In ```console blocks a line that begins with '$ ' is a command (going on while a line ends with '\'), and the lines after
// it are some of those it prints; '...' stands for any.
std::vector<Step> ReadTour(const std::string& path) {
  std::ifstream file(path);
  std::vector<Step> steps;
  bool inside = false;
  bool goes_on = false;
  size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.rfind("```", 0) == 0) {
      inside = line == "```console";
      continue;
    }
    if (!inside || line.empty()) continue;
    if (goes_on) {
      steps.back().command += "\n" + line;
    } else if (line.rfind("$ ", 0) == 0) {
      steps.push_back({number, line.substr(2), {}});
    } else if (!steps.empty()) {
      if (line != "...") steps.back().shown.push_back(line);
      continue;
    }
    goes_on = line.back() == '\\';
  }
  return steps;
}

TEST(Tour, EveryCommandDoesWhatItSays) {
  fs::path here = fs::current_path();
  std::vector<Step> steps = ReadTour("docs/tour.md");
  ASSERT_GE(steps.size(), 10u);
  // The tour is walked where its commands find 'examples' and leave their files in a place of their own.
  fs::path place = fs::path(::testing::TempDir()) / "tour";
  fs::remove_all(place);
  fs::create_directories(place);
  fs::copy(here / "examples", place / "examples", fs::copy_options::recursive);
  const std::string prefix = "cd '" + place.string() + "' && PATH='" + (here / "tools/dossier").string() + "':\"$PATH\" && ";
  for (const Step& step : steps) {
    ProgramResult result = RunProgram({"/bin/sh", "-c", prefix + step.command});
    EXPECT_EQ(result.exit_code, 0) << "docs/tour.md:" << step.line << ": " << step.command << "\n" << result.error;
    std::string printed = result.out + result.error;
    size_t at = 0;
    for (const std::string& line : step.shown) {
      size_t found = printed.find(line, at);
      EXPECT_NE(found, std::string::npos) << "docs/tour.md:" << step.line << ": " << step.command << "\nshould print\n" << line
                                          << "\nbut prints\n" << printed;
      if (found != std::string::npos) at = found + line.size();
    }
  }
}

}  // namespace
}  // namespace dossier
