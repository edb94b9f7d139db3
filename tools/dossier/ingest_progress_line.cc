#include "tools/dossier/ingest_progress_line.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "tools/terminal/display_width.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr double kSecondsBetweenDrawings = 0.1;
constexpr double kSecondsBetweenLogLines = 10;
constexpr size_t kBarWidth = 24;
constexpr size_t kMostProblemsShown = 20;

std::string DurationText(double seconds) {
  auto whole = static_cast<long long>(std::ceil(seconds));
  if (whole < 60) return absl::StrCat(whole, " s");
  if (whole < 3600) return absl::StrCat(whole / 60, " min ", whole % 60, " s");
  return absl::StrCat(whole / 3600, " h ", whole / 60 % 60, " min");
}

double Fraction(const IngestProgress& progress) {
  if (progress.bytes_total == 0) return -1;
  return std::min(1.0, static_cast<double>(progress.bytes_done) / static_cast<double>(progress.bytes_total));
}

std::string Bar(double fraction) {
  std::string bar;
  auto full = static_cast<size_t>(fraction * kBarWidth);
  for (size_t i = 0; i < kBarWidth; ++i) bar += i < full ? "█" : "░";
  return bar + " ";
}

void AppendCount(std::string_view words, uint64_t count, std::string* text) {
  if (count > 0) absl::StrAppendFormat(text, "%10d  %s\n", count, std::string(words));
}

}  // namespace

std::string ProgressText(const IngestProgress& progress) {
  std::string text = absl::StrFormat("%d articles, %.1f/s", progress.articles, progress.articles_per_second);
  if (Fraction(progress) >= 0) absl::StrAppendFormat(&text, ", %.0f %%", 100 * Fraction(progress));
  if (progress.remaining_seconds >= 0) absl::StrAppend(&text, ", ", DurationText(progress.remaining_seconds), " left");
  return text;
}

void IngestProgressLine::Show(const IngestProgress& progress) {
  double wait = terminal_.interactive ? kSecondsBetweenDrawings : kSecondsBetweenLogLines;
  if (shown_at_ >= 0 && progress.seconds - shown_at_ < wait) return;
  if (!terminal_.interactive && progress.seconds < wait) return;
  shown_at_ = progress.seconds;
  std::string text = ProgressText(progress);
  if (!terminal_.interactive) {
    std::fprintf(out_, "%s\n", text.c_str());
    return;
  }
  if (Fraction(progress) >= 0) text = Bar(Fraction(progress)) + text;
  std::fprintf(out_, "\r\033[K%s", std::string(PrefixOfWidth(text, terminal_.width - 1)).c_str());
  std::fflush(out_);
  drawn_ = true;
}

void IngestProgressLine::Clear() {
  if (drawn_) std::fputs("\r\033[K", out_);
  drawn_ = false;
}

std::string ReportText(const IngestReport& report) {
  std::string text;
  AppendCount("articles added", report.added, &text);
  AppendCount("articles read anew", report.updated, &text);
  AppendCount("articles already there, unchanged", report.unchanged, &text);
  AppendCount("older versions taken out", report.replaced, &text);
  AppendCount("added beside another version of the same address (--versions replace takes the older out)", report.other_versions,
              &text);
  AppendCount("left out because another version is there", report.older_kept, &text);
  AppendCount("inputs skipped", report.problems.size(), &text);
  absl::StrAppendFormat(&text, "%10d  entities, %d claims, %d events, %d statements found\n", report.entities, report.claims,
                        report.events, report.statements);
  absl::StrAppendFormat(&text, "%10.1f  seconds\n", report.seconds);
  for (size_t i = 0; i < std::min(report.problems.size(), kMostProblemsShown); ++i) {
    const InputProblem& problem = report.problems[i];
    absl::StrAppend(&text, "skipped ", EscapeForTerminal(problem.place), ": ",
                    EscapeForTerminal(std::string(problem.status.message())), "\n");
  }
  if (report.problems.size() > kMostProblemsShown) {
    absl::StrAppend(&text, "and ", report.problems.size() - kMostProblemsShown, " more\n");
  }
  if (report.interrupted) text += "interrupted: run the same command again to go on\n";
  return text;
}

}  // namespace dossier
