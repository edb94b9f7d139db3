#include <cstdio>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "ingest/annotation/bio_reader.h"
#include "ingest/annotation/news_reader.h"
#include "ingest/evaluate/evaluation.h"
#include "ingest/evaluate/score_text.h"
#include "ingest/extract/extractor.h"
#include "ingest/ontology/ontology_index.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/reader_flags.h"
#include "tools/dossier/standard_flags.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr int64_t kMostErrors = 1'000'000;

constexpr FlagSpec kFlags[] = {
    {"format", 'f', "gold|news|bio", "of the inputs: folders of ARTICLE.txt with ARTICLE.json (gold), annotated news, or names in CoNLL's columns"},
    {"system", 0, "FILE", "scores what stands in this file of plain facts instead of extracting"},
    {"compare", 0, "FILE", "tells what is gained and lost against this file of plain facts"},
    {"errors", 0, "N", "tables by type, and up to N things wrong and missed of each kind (0)"},
    kOntologyFlag,
    kPatternsFlag,
    kHelpFlag,
};

using FactsByArticle = std::map<std::string, ArticleFacts>;

// What main functions of this command share.
struct Task {
  const Arguments& arguments;
  int errors = 0;
  std::unique_ptr<OntologyIndex> ontology;
};

void Print(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) std::printf("%s\n", EscapeForTerminal(line).c_str());
}

absl::StatusOr<FactsByArticle> SystemFacts(const Task& task, const std::vector<GoldArticle>& gold) {
  if (std::optional<std::string> file = task.arguments.Get("system")) return ReadFactsFile(*file);
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(task.arguments));
  if (!extractor.ok()) return extractor.status();
  return ExtractGold(**extractor, gold);
}

absl::Status EvaluateGold(const Task& task) {
  std::vector<GoldArticle> gold;
  for (const std::string& folder : task.arguments.words()) {
    absl::StatusOr<std::vector<GoldArticle>> more = ReadGoldFolder(folder);
    if (!more.ok()) return more.status();
    gold.insert(gold.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
  }
  absl::StatusOr<FactsByArticle> system = SystemFacts(task, gold);
  if (!system.ok()) return system.status();
  const Scores scores = ScoreGold(gold, *system, *task.ontology);
  Print(ScoresText(scores, task.errors));
  std::optional<std::string> other = task.arguments.Get("compare");
  if (!other) return absl::OkStatus();
  absl::StatusOr<FactsByArticle> before = ReadFactsFile(*other);
  if (!before.ok()) return before.status();
  Print(ComparisonText(ScoreGold(gold, *before, *task.ontology), scores, kMostErrors));
  return absl::OkStatus();
}

absl::Status EvaluateNews(const Task& task) {
  for (const char* flag : {"system", "compare"}) {
    if (task.arguments.Has(flag)) {
      return absl::InvalidArgumentError(std::string("--") + flag + " goes with --format gold: plain facts have no mentions");
    }
  }
  const bool columns = task.arguments.Get("format", "") == "bio";
  const std::vector<std::string>& paths = task.arguments.words();
  absl::StatusOr<std::vector<AnnotatedArticle>> articles = columns ? LoadBioNames(paths) : LoadAnnotatedNews(paths);
  if (!articles.ok()) return articles.status();
  absl::StatusOr<std::unique_ptr<Extractor>> extractor = Extractor::Make(ExtractorOptionsFrom(task.arguments));
  if (!extractor.ok()) return extractor.status();
  // The first labels that names have in our annotated news; three of them all sets share.
  NameLabels labels = {"Person", "Organization", "Place"};
  if (!columns) labels.insert({"Work", "Event"});
  absl::StatusOr<Scores> scores = ScoreNews(**extractor, *articles, labels, *task.ontology);
  if (scores.ok()) Print(ScoresText(*scores, task.errors));
  return scores.status();
}

int Run(const Arguments& arguments) {
  const std::string format = arguments.Get("format", "gold");
  if (format != "gold" && format != "news" && format != "bio") {
    return FailUsage(absl::InvalidArgumentError("--format is gold, news or bio"), "evaluate");
  }
  absl::StatusOr<int64_t> errors = arguments.GetInteger("errors", 0, 0, kMostErrors);
  if (!errors.ok()) return FailUsage(errors.status(), "evaluate");
  if (arguments.words().empty()) {
    return FailUsage(absl::InvalidArgumentError("against what? give folders of gold, or files with --format news or bio"), "evaluate");
  }
  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology = OntologyIndex::WithPaths(arguments.All("ontology"));
  if (!ontology.ok()) return Fail(ontology.status());
  const Task task = {arguments, static_cast<int>(*errors), *std::move(ontology)};
  const absl::Status status = format == "gold" ? EvaluateGold(task) : EvaluateNews(task);
  return status.ok() ? kExitFine : Fail(status);
}

}  // namespace

Command EvaluateCommand() {
  return {"evaluate", "PATH...", "scores extraction against what careful readers found", kFlags, Run};
}

}  // namespace dossier
