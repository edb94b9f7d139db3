#include "ingest/extract/train/example_pairs.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/extract/scorer/pair_candidate.h"
#include "ingest/ontology/textproto_reader.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr float kRejected = 2;  // weight of what an example must not give

// The type of 'Ana Ruiz LEADS Liberty' where these are the ends, else ''.
std::string TypeBetween(const std::string& line, const std::string& from, const std::string& to) {
  size_t room = from.size() + to.size() + 2;
  if (line.size() <= room || line.rfind(from + " ", 0) != 0) return "";
  if (line.compare(line.size() - to.size() - 1, to.size() + 1, " " + to) != 0) return "";
  std::string type = line.substr(from.size() + 1, line.size() - room);
  return type.find(' ') == std::string::npos ? type : "";
}

absl::Status AddExample(const Example& example, bool holds, const Extractor& extractor,
                        std::vector<LabelledPair>* pairs) {
  Article article;
  article.set_uri("example");
  article.set_text(example.text());
  auto document = extractor.Read(article);
  if (!document.ok()) return document.status();
  Extraction named = extractor.ExtractFrom(**document);
  auto name = [&](const Endpoint& end) {
    return named.entities(static_cast<int>(end.argument.entity)).name();
  };
  extractor.ExtractFrom(**document, [&](const EntityTable& entities, const PairCandidate& pair) {
    for (const std::string& line : example.gives()) {
      std::string type = TypeBetween(line, name(*pair.from), name(*pair.to));
      if (type.empty()) continue;
      LabelledPair made;
      made.features = pair.features;
      made.from_label = entities.Label(pair.from->argument.entity);
      made.to_label = entities.Label(pair.to->argument.entity);
      if (holds) made.types = {type};
      if (!holds) made.judged = {type}, made.weight = kRejected;
      pairs->push_back(std::move(made));
    }
  });
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<LabelledPair>> PairsOfExamples(
    const std::vector<PatternSource>& patterns, const Extractor& extractor) {
  std::vector<LabelledPair> pairs;
  for (const PatternSource& source : patterns) {
    TextprotoReader reader;
    PatternFile file;
    std::vector<Diagnostic> diagnostics;
    if (!reader.Read(source.file, source.text, &file, &diagnostics))
      return absl::InvalidArgumentError(absl::StrCat(source.file, ": is no pattern file"));
    for (const Pattern& pattern : file.patterns()) {
      for (bool holds : {true, false}) {
        for (const Example& example : holds ? pattern.matches() : pattern.rejects()) {
          absl::Status status = AddExample(example, holds, extractor, &pairs);
          if (!status.ok()) return status;
        }
      }
    }
  }
  return pairs;
}

}  // namespace dossier
