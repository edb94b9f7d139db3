#include "tests/style/style_finding.h"

#include <algorithm>
#include <sstream>

namespace dossier::style {
namespace {

// A figure may be anything up to what the project aims at.
struct Aim {
  const char* figure;
  int at_most;
};

constexpr Aim kAims[] = {{"header_lines_median", 80},  {"header_lines_p95", 160},
                         {"source_lines_median", 150}, {"source_lines_p95", 400},
                         {"function_lines_median", 6}, {"function_lines_p95", 34}};

int AimOf(const std::string& name) {
  for (const Aim& aim : kAims) {
    if (name == aim.figure) return aim.at_most;
  }
  return 0;
}

}  // namespace

std::vector<std::string> Worse(const Findings& now, const Findings& before) {
  std::vector<std::string> worse;
  for (const auto& [name, size] : now) {
    const auto known = before.find(name);
    const int allowed = std::max(known == before.end() ? 0 : known->second, AimOf(name));
    if (size <= allowed) continue;
    worse.push_back(allowed == 0 ? name + " (" + std::to_string(size) + ") is new: mend it"
                                 : name + " grew from " + std::to_string(allowed) + " to " +
                                       std::to_string(size) + ": make it smaller");
  }
  return worse;
}

Findings ParseFindings(const std::string& text) {
  Findings findings;
  std::istringstream lines(text);
  std::string line;
  while (std::getline(lines, line)) {
    const size_t space = line.find(' ');
    if (line.empty() || line[0] == '#' || space == line.npos) continue;
    findings[line.substr(space + 1)] = std::atoi(line.c_str());
  }
  return findings;
}

std::string FindingsText(const Findings& findings) {
  std::string text;
  for (const auto& [name, size] : findings) text += std::to_string(size) + " " + name + "\n";
  return text;
}

}  // namespace dossier::style
