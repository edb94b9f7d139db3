#include "ingest/evaluate/score_text.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace dossier {
namespace {

constexpr size_t kLongestText = 120;  // bytes, cut between characters

std::string Line(std::string_view name, const Tally& tally) {
  return absl::StrFormat("%-18s P %5.1f  R %5.1f  F1 %5.1f   (%d/%d right, %d/%d found)\n",
                         std::string(name), 100 * tally.Precision(), 100 * tally.Recall(),
                         100 * tally.F1(), tally.right, tally.found, tally.hit, tally.wanted);
}

std::string Table(std::string_view title, const TallyTable& table) {
  std::string text;
  for (const auto& [name, tally] : table.ByWanted())
    absl::StrAppend(&text, "  ", Line(name, tally));
  return text.empty() ? "" : absl::StrCat("\n", std::string(title), "\n", text);
}

std::string Shortened(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() <= kLongestText) return text;
  size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string OutcomeLine(std::string_view word, const Outcome& outcome) {
  std::string text = outcome.text.empty() ? "" : absl::StrCat("  | ", Shortened(outcome.text));
  return absl::StrFormat("%-7s %s %s: %s%s\n", std::string(word), std::string(outcome.of),
                         outcome.article, outcome.what, text);
}

// Up to `most` outcomes of a kind and thing.
std::string Listed(const std::vector<Outcome>& outcomes, Outcome::Kind kind, std::string_view of,
                   std::string_view word, int most) {
  std::string text;
  for (const Outcome& outcome : outcomes) {
    if (outcome.kind != kind || outcome.of != of) continue;
    if (--most < 0) break;
    absl::StrAppend(&text, OutcomeLine(word, outcome));
  }
  return text;
}

auto Key(const Outcome& outcome) {
  return std::tie(outcome.kind, outcome.of, outcome.article, outcome.what, outcome.text);
}

bool Before(const Outcome& a, const Outcome& b) { return Key(a) < Key(b); }

// Outcomes of `a` that `b` has not.
std::vector<Outcome> Without(std::vector<Outcome> a, std::vector<Outcome> b) {
  std::sort(a.begin(), a.end(), Before);
  std::sort(b.begin(), b.end(), Before);
  std::vector<Outcome> rest;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest), Before);
  return rest;
}

constexpr std::array<std::string_view, 5> kThings = {"name", "entity", "fact", "statement", "trap"};

std::string Change(std::string_view name, const Tally& before, const Tally& now) {
  if (before.found + before.wanted + now.found + now.wanted == 0) return "";
  return absl::StrFormat("%-18s P %+5.1f  R %+5.1f  F1 %+5.1f\n", std::string(name),
                         100 * (now.Precision() - before.Precision()),
                         100 * (now.Recall() - before.Recall()), 100 * (now.F1() - before.F1()));
}

// Of annotation that has nothing but names.
std::string NameErrors(const Scores& scores, int errors) {
  if (errors <= 0) return "";
  return absl::StrCat(Table("names by label", scores.name_labels), "\n",
                      Listed(scores.outcomes, Outcome::kWrong, "name", "wrong", errors),
                      Listed(scores.outcomes, Outcome::kMissed, "name", "missed", errors));
}

}  // namespace

std::string ScoresText(const Scores& scores, int errors) {
  std::string text;
  if (scores.names.wanted > 0) absl::StrAppend(&text, Line("names", scores.names));
  if (scores.entities.wanted == 0 && scores.names.wanted > 0) {
    return absl::StrCat(text, NameErrors(scores, errors));
  }
  absl::StrAppend(
      &text, Line("entities", scores.entities), Line("facts", scores.facts),
      Line("facts, pair only", scores.pairs),
      absl::StrFormat("facts, sentence    R %5.1f   (%d/%d)\n", 100 * scores.sentence.Recall(),
                      scores.sentence.hit, scores.sentence.wanted),
      Line("statements", scores.statements),
      absl::StrFormat("spans              %d/%d exact\n", scores.exact_spans, scores.spans),
      absl::StrFormat("traps sprung       %d/%d\n", scores.sprung, scores.traps));
  if (scores.absent > 0) absl::StrAppend(&text, "articles absent    ", scores.absent, "\n");
  if (errors <= 0) return text;
  absl::StrAppend(
      &text, Table("names by label", scores.name_labels),
      Table("facts by type (gold's for recall, the system's for precision)", scores.types), "\n");
  for (std::string_view of : kThings) {
    absl::StrAppend(&text, Listed(scores.outcomes, Outcome::kSprung, of, "sprung", errors),
                    Listed(scores.outcomes, Outcome::kWrong, of, "wrong", errors),
                    Listed(scores.outcomes, Outcome::kMissed, of, "missed", errors));
  }
  return text;
}

std::string ComparisonText(const Scores& before, const Scores& now, int most) {
  std::string text = absl::StrCat("\nchange\n", Change("names", before.names, now.names),
                                  Change("entities", before.entities, now.entities),
                                  Change("facts", before.facts, now.facts),
                                  Change("facts, pair only", before.pairs, now.pairs),
                                  Change("statements", before.statements, now.statements));
  absl::StrAppend(&text, absl::StrFormat("traps sprung       %+d\n\n", now.sprung - before.sprung));
  const std::vector<Outcome> fresh = Without(now.outcomes, before.outcomes);
  const std::vector<Outcome> gone = Without(before.outcomes, now.outcomes);
  for (std::string_view of : kThings) {
    absl::StrAppend(&text, Listed(fresh, Outcome::kRight, of, "gained", most),
                    Listed(gone, Outcome::kRight, of, "lost", most),
                    Listed(gone, Outcome::kWrong, of, "mended", most),
                    Listed(fresh, Outcome::kWrong, of, "new", most),
                    Listed(gone, Outcome::kSprung, of, "escaped", most),
                    Listed(fresh, Outcome::kSprung, of, "sprung", most));
  }
  return text;
}

}  // namespace dossier
