#include "ingest/evaluate/attribution/attribution_folder.h"

#include <filesystem>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "ingest/extract/extractor.h"
#include "ingest/source/whole_file.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

fs::path TextOf(const fs::path& folder, const fs::path& annotations) {
  std::string stem = annotations.stem().string();
  fs::path text = folder / "text" / (stem + ".txt");
  if (!fs::exists(text)) text = folder / "text" / (stem.substr(0, stem.rfind('_')) + ".txt");
  return text;
}

absl::StatusOr<std::set<fs::path>> AnnotationsIn(const fs::path& folder) {
  std::error_code error;
  std::set<fs::path> files;
  for (fs::directory_iterator it(folder / "attributions", error), end; !error && it != end;
       it.increment(error))
    files.insert(it->path());
  if (error || files.empty())
    return absl::NotFoundError(absl::StrCat(folder.string(),
                                            ": wanted is a folder with text/NAME.txt and "
                                            "attributions/NAME.ann"));
  return files;
}

absl::Status ScoreFile(const Extractor& extractor, const fs::path& text, const fs::path& file,
                       AttributionScores* scores, std::vector<std::string>* errors) {
  absl::StatusOr<std::string> words = ReadWholeFile(text), annotations = ReadWholeFile(file);
  if (!words.ok()) return words.status();
  if (!annotations.ok()) return annotations.status();
  Article article;
  article.set_uri(file.filename().string());
  article.set_text(*words);
  auto gold = ReadBrat(*annotations, article.text());
  if (!gold.ok())
    return absl::InvalidArgumentError(absl::StrCat(file.string(), ": ", gold.status().message()));
  auto document = extractor.Read(article);
  if (!document.ok()) return document.status();
  AttributionReading reading;
  reading.extraction = extractor.ExtractFrom(**document, &reading.attributions);
  ScoreAttributions(article, *gold, reading, scores, errors);
  return absl::OkStatus();
}

void AppendLine(const char* name, const AttributionTally& tally, std::string* text) {
  absl::StrAppendFormat(text, "%-18s P %5.1f  R %5.1f  F1 %5.1f   (%d/%d right, %d/%d found)\n",
                        name, 100 * tally.precision(), 100 * tally.recall(), 100 * tally.f1(),
                        tally.right, tally.found, tally.hit, tally.wanted);
}

}  // namespace

absl::StatusOr<AttributionScores> ScoreAttributionFolder(const Extractor& extractor,
                                                         const std::string& folder,
                                                         std::vector<std::string>* errors) {
  absl::StatusOr<std::set<fs::path>> files = AnnotationsIn(folder);
  if (!files.ok()) return files.status();
  AttributionScores scores;
  std::set<fs::path> scored;
  for (const fs::path& file : *files) {
    fs::path text = TextOf(folder, file);
    if (!scored.insert(text).second) continue;
    absl::Status status = ScoreFile(extractor, text, file, &scores, errors);
    if (!status.ok()) return status;
  }
  return scores;
}

std::string AttributionScoresText(const AttributionScores& scores) {
  std::string text;
  AppendLine("direct", scores.direct, &text);
  AppendLine("indirect", scores.indirect, &text);
  AppendLine("indirect, words", scores.indirect_words, &text);
  AppendLine("indirect, said", scores.indirect_said, &text);
  for (const auto& [rule, tally] : scores.by_rule)
    absl::StrAppendFormat(&text, "  %-26s %d/%d right\n", rule, tally.right, tally.found);
  return text;
}

}  // namespace dossier
