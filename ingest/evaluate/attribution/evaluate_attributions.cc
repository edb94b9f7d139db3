// evaluate_attributions DIR [--errors]: who says what in DIR/text/NAME.txt, against the brat files
// DIR/attributions/NAME.ann or NAME_<annotator>.ann (of several the first).
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "ingest/evaluate/attribution/attribution_scorer.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::filesystem::path TextOf(const std::filesystem::path& folder,
                             const std::filesystem::path& annotations) {
  std::string stem = annotations.stem().string();
  std::filesystem::path text = folder / "text" / (stem + ".txt");
  if (!std::filesystem::exists(text))
    text = folder / "text" / (stem.substr(0, stem.rfind('_')) + ".txt");
  return text;
}

void Print(const char* name, const AttributionTally& tally) {
  std::printf("%-16s P %5.1f  R %5.1f  F1 %5.1f   (%zu/%zu right, %zu/%zu found)\n", name,
              100 * tally.precision(), 100 * tally.recall(), 100 * tally.f1(), tally.right,
              tally.found, tally.hit, tally.wanted);
}

int Evaluate(const std::filesystem::path& folder, bool show) {
  auto extractor = Extractor::Make();
  if (!extractor.ok())
    return std::fprintf(stderr, "%s\n", extractor.status().ToString().c_str()), 1;
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "attributions"))
    files.insert(entry.path());
  AttributionScores scores;
  std::set<std::filesystem::path> scored;
  for (const auto& file : files) {
    if (!scored.insert(TextOf(folder, file)).second) continue;
    Article article;
    article.set_uri(file.filename().string());
    article.set_text(ReadFile(TextOf(folder, file)));
    auto gold = ReadBrat(ReadFile(file), article.text());
    auto extraction = (*extractor)->Extract(article);
    absl::Status status = gold.ok() ? extraction.status() : gold.status();
    if (!status.ok())
      return std::fprintf(stderr, "%s: %s\n", file.c_str(), status.ToString().c_str()), 1;
    std::vector<std::string> errors;
    ScoreAttributions(article, *gold, *extraction, &scores, show ? &errors : nullptr);
    for (const std::string& line : errors) std::printf("%s\n", line.c_str());
  }
  Print("direct", scores.direct);
  Print("indirect", scores.indirect);
  Print("indirect, words", scores.indirect_words);
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: evaluate_attributions DIR [--errors]\n"), 2;
  return dossier::Evaluate(argv[1], argc > 2 && std::strcmp(argv[2], "--errors") == 0);
}
