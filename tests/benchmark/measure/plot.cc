#include "tests/benchmark/measure/plot.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/benchmark/measure/report.h"

namespace dossier::benchmark {
namespace {

constexpr int kLeft = 470;
constexpr int kWidth = 560;
constexpr int kTop = 56;
constexpr int kLine = 22;
constexpr const char* kColors[] = {"#222222", "#d1495b", "#00798c", "#edae49", "#6a4c93"};

struct Axis {
  int lowest = 0;  // powers of ten
  int highest = 1;

  double X(double milliseconds) const {
    return kLeft + kWidth * (std::log10(milliseconds) - lowest) / (highest - lowest);
  }
};

Axis AxisFor(const Figures& figures) {
  double least = 1;
  double most = 10;
  for (const auto& [key, asked] : figures.queries) {
    if (asked.Median() <= 0) continue;
    least = std::min(least, asked.Median());
    most = std::max(most, asked.Median());
  }
  return {static_cast<int>(std::floor(std::log10(least))),
          static_cast<int>(std::ceil(std::log10(most)))};
}

std::string Text(double x, double y, const std::string& anchor, const std::string& text) {
  return absl::StrCat("<text x=\"", x, "\" y=\"", y, "\" text-anchor=\"", anchor, "\">",
                      absl::StrReplaceAll(text, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}}),
                      "</text>\n");
}

std::string Dot(double x, double y, size_t system) {
  return absl::StrCat("<circle cx=\"", x, "\" cy=\"", y, "\" r=\"5\" fill=\"",
                      kColors[system % std::size(kColors)], "\" fill-opacity=\"0.85\"/>\n");
}

std::string Grid(const Axis& axis, double bottom) {
  std::string grid;
  for (int power = axis.lowest; power <= axis.highest; ++power) {
    const double x = axis.X(std::pow(10, power));
    absl::StrAppend(&grid, "<line x1=\"", x, "\" x2=\"", x, "\" y1=\"", kTop - 8, "\" y2=\"",
                    bottom, "\" stroke=\"#dddddd\"/>\n");
    grid += Text(x, bottom + 16, "middle", absl::StrCat(std::pow(10, power), " ms"));
  }
  return grid;
}

}  // namespace

std::string PlotFigures(const Figures& figures, const std::vector<BenchmarkQuery>& queries) {
  const Axis axis = AxisFor(figures);
  const double bottom = kTop + kLine * static_cast<double>(queries.size());
  std::string body = Grid(axis, bottom);
  for (size_t i = 0; i < figures.systems.size(); ++i) {
    const double x = kLeft + 110.0 * static_cast<double>(i);
    body += Dot(x, 24, i) + Text(x + 10, 28, "start", figures.systems[i]);
  }
  for (size_t line = 0; line < queries.size(); ++line) {
    const double y = kTop + kLine * (static_cast<double>(line) + 0.5);
    body += Text(kLeft - 12, y + 4, "end", queries[line].id + " " + queries[line].title);
    for (size_t i = 0; i < figures.systems.size(); ++i) {
      const auto found = figures.queries.find({queries[line].id, figures.systems[i]});
      if (found == figures.queries.end() || found->second.Median() <= 0) continue;
      body += Dot(axis.X(found->second.Median()), y, i);
    }
  }
  return absl::StrCat("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
                      kLeft + kWidth + 40, " ", bottom + 30,
                      "\" font-family=\"sans-serif\" font-size=\"12\">\n"
                      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
                      body, "</svg>\n");
}

}  // namespace dossier::benchmark
