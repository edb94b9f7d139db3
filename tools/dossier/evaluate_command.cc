#include <algorithm>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "ingest/ontology/ontology_index.h"
#include "tools/dossier/commands.h"
#include "tools/dossier/evaluations.h"
#include "tools/dossier/exit_code.h"
#include "tools/dossier/reader_flags.h"
#include "tools/dossier/standard_flags.h"

namespace dossier {
namespace {

constexpr int64_t kMostErrors = 1'000'000;

constexpr FlagSpec kFlags[] = {
    {"format", 'f', "gold|news|bio|conllu|brat|identity|knowledgenet",
     "of the inputs: folders of ARTICLE.txt with ARTICLE.json (gold), annotated news, names in CoNLL's columns, treebanks in CoNLL-U, "
     "folders of text/ and attributions/ in brat's standoff, pairs of entries that are the same or not, or passages of KnowledgeNet"},
    {"system", 0, "FILE", "scores what stands in this file of plain facts instead of extracting"},
    {"compare", 0, "FILE", "tells what is gained and lost against this file of plain facts"},
    {"errors", 0, "N", "tables by type, and up to N things wrong and missed of each kind (0)"},
    {"belief", 0, "PERCENT", "of knowledgenet: how sure the scorer of claims must be of a property, pair by pair (35)"},
    kOntologyFlag,
    kPatternsFlag,
    kHelpFlag,
};

absl::StatusOr<const Evaluation*> ChosenEvaluation(const Arguments& arguments) {
  const std::string format = arguments.Get("format", Evaluations().front().format);
  std::string known;
  for (const Evaluation& evaluation : Evaluations()) {
    if (format == evaluation.format) return &evaluation;
    absl::StrAppend(&known, known.empty() ? "" : ", ", evaluation.format);
  }
  return absl::InvalidArgumentError(absl::StrCat("--format is one of ", known));
}

int Run(const Arguments& arguments) {
  absl::StatusOr<const Evaluation*> evaluation = ChosenEvaluation(arguments);
  if (!evaluation.ok()) return FailUsage(evaluation.status(), "evaluate");
  absl::StatusOr<int64_t> errors = arguments.GetInteger("errors", 0, 0, kMostErrors);
  if (!errors.ok()) return FailUsage(errors.status(), "evaluate");
  if (arguments.words().empty()) {
    return FailUsage(absl::InvalidArgumentError("against what? give folders of gold, or files with --format"), "evaluate");
  }
  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology = OntologyIndex::WithPaths(arguments.All("ontology"));
  if (!ontology.ok()) return Fail(ontology.status());
  const absl::Status status = (*evaluation)->run({arguments, **ontology, static_cast<int>(*errors)});
  return status.ok() ? kExitFine : Fail(status);
}

}  // namespace

Command EvaluateCommand() {
  return {"evaluate", "PATH...", "scores extraction against what careful readers found", kFlags, Run};
}

}  // namespace dossier
