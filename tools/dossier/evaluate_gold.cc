// Gold beside articles, and other systems' plain facts.
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/evaluate/evaluation.h"
#include "ingest/evaluate/score_text.h"
#include "ingest/extract/extractor.h"
#include "tools/dossier/evaluations.h"
#include "tools/dossier/reader_flags.h"

namespace dossier {
namespace {

constexpr int kAllChanges = 1'000'000;

using FactsByArticle = std::map<std::string, ArticleFacts>;

absl::StatusOr<FactsByArticle> SystemFacts(const EvaluationTask& task, const std::vector<GoldArticle>& gold) {
  if (std::optional<std::string> file = task.arguments.Get("system")) return ReadFactsFile(*file);
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(task.arguments));
  if (!extractor.ok()) return extractor.status();
  return ExtractGold(**extractor, gold);
}

absl::StatusOr<std::vector<GoldArticle>> ReadFolders(const std::vector<std::string>& folders) {
  std::vector<GoldArticle> gold;
  for (const std::string& folder : folders) {
    absl::StatusOr<std::vector<GoldArticle>> more = ReadGoldFolder(folder);
    if (!more.ok()) return more.status();
    gold.insert(gold.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
  }
  return gold;
}

}  // namespace

absl::Status EvaluateGoldFolders(const EvaluationTask& task) {
  absl::StatusOr<std::vector<GoldArticle>> gold = ReadFolders(task.arguments.words());
  if (!gold.ok()) return gold.status();
  absl::StatusOr<FactsByArticle> system = SystemFacts(task, *gold);
  if (!system.ok()) return system.status();
  const Scores scores = ScoreGold(*gold, *system, task.ontology);
  PrintScores(ScoresText(scores, task.errors));
  std::optional<std::string> other = task.arguments.Get("compare");
  if (!other) return absl::OkStatus();
  absl::StatusOr<FactsByArticle> before = ReadFactsFile(*other);
  if (!before.ok()) return before.status();
  PrintScores(ComparisonText(ScoreGold(*gold, *before, task.ontology), scores, kAllChanges));
  return absl::OkStatus();
}

}  // namespace dossier
