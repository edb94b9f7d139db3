#include "tools/dossier/evaluations.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "ingest/annotation/bio_reader.h"
#include "ingest/annotation/news_reader.h"
#include "ingest/evaluate/attribution/attribution_folder.h"
#include "ingest/evaluate/evaluation.h"
#include "ingest/evaluate/identity/pair_scorer.h"
#include "ingest/evaluate/relations/passage_runs.h"
#include "ingest/evaluate/score_text.h"
#include "ingest/evaluate/syntax/syntax_scorer.h"
#include "ingest/extract/extractor.h"
#include "ingest/language/models.h"
#include "tools/dossier/reader_flags.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

absl::Status ScoreArticles(const EvaluationTask& task, const absl::StatusOr<std::vector<AnnotatedArticle>>& articles,
                           const NameLabels& labels) {
  if (!articles.ok()) return articles.status();
  if (absl::Status plain = RefusePlainFacts(task); !plain.ok()) return plain;
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(task.arguments));
  if (!extractor.ok()) return extractor.status();
  absl::StatusOr<Scores> scores = ScoreNews(**extractor, *articles, labels, task.ontology);
  if (scores.ok()) PrintScores(ScoresText(*scores, task.errors));
  return scores.status();
}

}  // namespace

std::span<const Evaluation> Evaluations() {
  static constexpr Evaluation kEvaluations[] = {
      {"gold", EvaluateGoldFolders},     {"news", EvaluateAnnotatedNews},  {"bio", EvaluateNameColumns},
      {"conllu", EvaluateTreebanks}, {"brat", EvaluateAttributions}, {"identity", EvaluateIdentityPairs},
      {"knowledgenet", EvaluatePassages},
  };
  return kEvaluations;
}

void PrintScores(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) std::printf("%s\n", EscapeForTerminal(line).c_str());
}

absl::Status RefusePlainFacts(const EvaluationTask& task) {
  for (const char* flag : {"system", "compare"}) {
    if (task.arguments.Has(flag)) {
      return absl::InvalidArgumentError(absl::StrCat("--", flag, " goes with --format gold: plain facts have no mentions"));
    }
  }
  return absl::OkStatus();
}

absl::Status EvaluateAnnotatedNews(const EvaluationTask& task) {
  return ScoreArticles(task, LoadAnnotatedNews(task.arguments.words()), {"Person", "Organization", "Place", "Work", "Event"});
}

// Three labels all sets share.
absl::Status EvaluateNameColumns(const EvaluationTask& task) {
  return ScoreArticles(task, LoadBioNames(task.arguments.words()), {"Person", "Organization", "Place"});
}

absl::Status EvaluateTreebanks(const EvaluationTask& task) {
  if (absl::Status plain = RefusePlainFacts(task); !plain.ok()) return plain;
  absl::StatusOr<std::shared_ptr<const LanguageModels>> models = LanguageModels::Load();
  if (!models.ok()) return models.status();
  absl::StatusOr<SyntaxScores> scores = ScoreTreebanks(task.arguments.words(), (*models)->syntax);
  if (scores.ok()) PrintScores(SyntaxScoresText(*scores));
  return scores.status();
}

absl::Status EvaluateAttributions(const EvaluationTask& task) {
  if (absl::Status plain = RefusePlainFacts(task); !plain.ok()) return plain;
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(task.arguments));
  if (!extractor.ok()) return extractor.status();
  for (const std::string& folder : task.arguments.words()) {
    std::vector<std::string> errors;
    absl::StatusOr<AttributionScores> scores = ScoreAttributionFolder(**extractor, folder, task.errors > 0 ? &errors : nullptr);
    if (!scores.ok()) return scores.status();
    errors.resize(std::min<size_t>(errors.size(), static_cast<size_t>(task.errors)));
    for (const std::string& line : errors) PrintScores(line);
    PrintScores(AttributionScoresText(*scores));
  }
  return absl::OkStatus();
}

// No text is read, so that nothing but the rule of identity is measured.
absl::Status EvaluateIdentityPairs(const EvaluationTask& task) {
  if (absl::Status plain = RefusePlainFacts(task); !plain.ok()) return plain;
  std::vector<IdentityPair> pairs;
  for (const std::string& path : task.arguments.words()) {
    absl::StatusOr<std::vector<IdentityPair>> more = ReadIdentityPairs(path);
    if (!more.ok()) return more.status();
    pairs.insert(pairs.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
  }
  absl::StatusOr<PairScores> scores = ScorePairs(pairs);
  if (scores.ok()) PrintScores(PairScoresText(*scores, task.errors));
  return scores.status();
}

absl::Status EvaluatePassages(const EvaluationTask& task) {
  if (absl::Status plain = RefusePlainFacts(task); !plain.ok()) return plain;
  absl::StatusOr<int64_t> belief = task.arguments.GetInteger("belief", kPassageBelief, 1, 100);
  if (!belief.ok()) return belief.status();
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(task.arguments));
  if (!extractor.ok()) return extractor.status();
  absl::StatusOr<PassageRuns> runs = PassageRuns::Make(static_cast<int>(*belief));
  if (!runs.ok()) return runs.status();
  for (const std::string& path : task.arguments.words()) {
    absl::StatusOr<std::vector<KnowledgeNetPassage>> passages = ReadKnowledgeNet(path);
    if (!passages.ok()) return passages.status();
    for (const PassageRun& run : runs->all()) {
      absl::StatusOr<PassageScores> scores = ScoreKnowledgeNet(**extractor, *passages, run.task);
      if (!scores.ok()) return scores.status();
      PrintScores(run.title);
      PrintScores(PassageScoresText(*scores, task.errors > 0));
    }
  }
  return absl::OkStatus();
}

}  // namespace dossier
