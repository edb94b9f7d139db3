// evaluate_syntax FILE.conllu MODEL: what `dossier evaluate --format conllu` tells, of a model that
// is not built in, and its speed.
#include <cstdio>

#include "ingest/evaluate/syntax/syntax_scorer.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/source/whole_file.h"

namespace dossier {
namespace {

absl::Status Evaluate(const char* file, const char* model_file) {
  absl::StatusOr<std::string> bytes = ReadWholeFile(model_file);
  if (!bytes.ok()) return bytes.status();
  auto model = SyntaxModel::Open(*bytes);
  if (!model.ok()) return model.status();
  auto scores = ScoreTreebanks({file}, *model);
  if (!scores.ok()) return scores.status();
  std::fputs(SyntaxScoresText(*scores).c_str(), stdout);
  std::printf("%.0f tokens a second of processor time\n",
              static_cast<double>(scores->tokens) / scores->seconds);
  return absl::OkStatus();
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: evaluate_syntax FILE.conllu MODEL\n"), 2;
  absl::Status status = dossier::Evaluate(argv[1], argv[2]);
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
