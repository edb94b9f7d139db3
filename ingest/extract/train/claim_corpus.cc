#include "ingest/extract/train/claim_corpus.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "ingest/annotation/news_reader.h"
#include "ingest/evaluate/relations/knowledge_net.h"
#include "ingest/evaluate/relations/passage_scorer.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/extract/train/example_pairs.h"
#include "ingest/extract/train/news_pairs.h"
#include "ingest/extract/train/passage_pairs.h"

namespace dossier {
namespace {

constexpr float kPassageWeight = 0.3f;  // of a pair of KnowledgeNet, beside one of news

void Append(std::vector<LabelledPair> more, std::vector<LabelledPair>* pairs) {
  std::move(more.begin(), more.end(), std::back_inserter(*pairs));
}

}  // namespace

std::vector<std::string> ClaimCorpus::Types() const {
  std::set<std::string> types;
  for (const auto* pairs : {&news, &passages})
    for (const LabelledPair& pair : *pairs) types.insert(pair.types.begin(), pair.types.end());
  return {types.begin(), types.end()};
}

std::vector<const LabelledPair*> ClaimCorpus::TrainingPart(uint32_t folds, uint32_t but) const {
  std::vector<const LabelledPair*> part;
  for (const LabelledPair& pair : news)
    if (pair.article % folds != but) part.push_back(&pair);
  for (const LabelledPair& pair : passages) part.push_back(&pair);
  return part;
}

absl::Status AddNews(const std::vector<std::string>& paths, const Extractor& extractor,
                     ClaimCorpus* corpus) {
  for (const std::string& path : paths)
    if (IsHeldOut(path)) return absl::InvalidArgumentError(path + ": is held out");
  auto articles = LoadAnnotatedNews(paths);
  if (!articles.ok()) return articles.status();
  auto reading = AnnotatedReading::Make();
  if (!reading.ok()) return reading.status();
  uint32_t number = 0;
  for (const AnnotatedArticle& article : *articles) {
    if (!article.full) continue;
    auto pairs = PairsOf(article, number++, *reading, extractor);
    if (!pairs.ok()) return pairs.status();
    corpus->claims += pairs->claims;
    corpus->reached += pairs->reached;
    Append(std::move(pairs->pairs), &corpus->news);
  }
  return absl::OkStatus();
}

absl::Status AddPassages(const std::string& path, const Extractor& extractor, ClaimCorpus* corpus) {
  auto passages = ReadKnowledgeNet(path);
  if (!passages.ok()) return passages.status();
  auto given = AnnotatedReading::Make();
  if (!given.ok()) return given.status();
  for (const KnowledgeNetPassage& passage : *passages) {
    if (passage.fold >= kMeasuredFold) continue;
    for (const AnnotatedReading* reading :
         {static_cast<const AnnotatedReading*>(nullptr), &std::as_const(*given)}) {
      auto pairs = PairsOf(passage, reading, extractor);
      if (!pairs.ok()) return pairs.status();
      for (LabelledPair& pair : *pairs) {
        pair.weight = kPassageWeight;
        pair.passage_fold = passage.fold;
      }
      Append(*std::move(pairs), &corpus->passages);
    }
  }
  return absl::OkStatus();
}

absl::Status AddExamples(const Extractor& extractor, ClaimCorpus* corpus) {
  auto examples = PairsOfExamples(CorePatternSources(), extractor);
  if (!examples.ok()) return examples.status();
  Append(*std::move(examples), &corpus->passages);
  return absl::OkStatus();
}

}  // namespace dossier
