// What `dossier evaluate` can score, a kind of gold each.
#pragma once

#include <span>

#include "absl/status/status.h"
#include "ingest/ontology/ontology_index.h"
#include "tools/dossier/command.h"

namespace dossier {

// What the user asked for.
struct EvaluationTask {
  const Arguments& arguments;  // its words are the paths of the gold
  const OntologyIndex& ontology;
  int errors = 0;  // so many things wrong and missed of each kind are shown
};

// A format of gold: prints its scores, or says what is wrong with the input.
struct Evaluation {
  const char* format;
  absl::Status (*run)(const EvaluationTask& task);
};

// All of them, the default first. A new one is listed in evaluations.cc.
std::span<const Evaluation> Evaluations();

absl::Status EvaluateGoldFolders(const EvaluationTask& task);
absl::Status EvaluateAnnotatedNews(const EvaluationTask& task);
absl::Status EvaluateNameColumns(const EvaluationTask& task);
absl::Status EvaluateTreebanks(const EvaluationTask& task);
absl::Status EvaluateAttributions(const EvaluationTask& task);
absl::Status EvaluateIdentityPairs(const EvaluationTask& task);
absl::Status EvaluatePassages(const EvaluationTask& task);

// Prints lines, with control characters escaped.
void PrintScores(const std::string& text);
// An error where --system or --compare, which only plain facts can answer, were given.
absl::Status RefusePlainFacts(const EvaluationTask& task);

}  // namespace dossier
