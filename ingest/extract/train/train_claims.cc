// Trains the scorer of claims: train_claims KNOWLEDGE_NET.jsonl OUT.bin NEWS_FILE...
// Files of annotated news whose name begins with held_out are refused. Thresholds come from a
// three-fold cross-validation over the news articles, whose figures are printed.
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ingest/annotation/news_reader.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/extract/train/example_pairs.h"
#include "ingest/extract/train/knowledge_net.h"
#include "ingest/extract/train/logistic_regression.h"
#include "ingest/extract/train/news_pairs.h"
#include "ingest/extract/train/threshold_choice.h"
#include "ingest/language/flat_writer.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr uint32_t kFolds = 3;
constexpr int kTrainFolds = 2;          // of KnowledgeNet; the third is measured on
constexpr float kPassageWeight = 0.6f;  // of a pair of KnowledgeNet, beside one of news
constexpr double kPrecision = 0.85;
constexpr size_t kMostFeatures = 180000;

struct Corpus {
  std::vector<LabelledPair> news, passages;
  size_t claims = 0, reached = 0;
};

absl::Status ReadNews(const std::vector<std::string>& paths, const Extractor& extractor,
                      Corpus* corpus) {
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
    std::move(pairs->pairs.begin(), pairs->pairs.end(), std::back_inserter(corpus->news));
  }
  return absl::OkStatus();
}

absl::Status ReadPassages(const std::string& path, const Extractor& extractor, Corpus* corpus) {
  auto passages = ReadKnowledgeNet(path);
  if (!passages.ok()) return passages.status();
  for (const KnowledgeNetPassage& passage : *passages) {
    if (passage.fold > kTrainFolds) continue;
    auto pairs = PairsOf(passage, 0, extractor);
    if (!pairs.ok()) return pairs.status();
    for (LabelledPair& pair : *pairs) {
      pair.weight = kPassageWeight;
      corpus->passages.push_back(std::move(pair));
    }
  }
  return absl::OkStatus();
}

std::vector<std::string> TypesOf(const Corpus& corpus) {
  std::set<std::string> types;
  for (const auto* pairs : {&corpus.news, &corpus.passages})
    for (const LabelledPair& pair : *pairs) types.insert(pair.types.begin(), pair.types.end());
  return {types.begin(), types.end()};
}

std::vector<const LabelledPair*> TrainingPart(const Corpus& corpus, uint32_t but_fold) {
  std::vector<const LabelledPair*> part;
  for (const LabelledPair& pair : corpus.news)
    if (pair.article % kFolds != but_fold) part.push_back(&pair);
  for (const LabelledPair& pair : corpus.passages) part.push_back(&pair);
  return part;
}

bool Holds(const LabelledPair& pair, const std::string& type) {
  return std::find(pair.types.begin(), pair.types.end(), type) != pair.types.end();
}

using Guesses = std::vector<std::vector<HeldOutGuess>>;  // of each type

Guesses CrossValidate(const Corpus& corpus, const std::vector<std::string>& types,
                      const OntologyIndex& ontology, const LogisticRegression::Options& options) {
  Guesses guesses(types.size());
  for (uint32_t fold = 0; fold < kFolds; ++fold) {
    LogisticRegression model(types, ontology);
    model.Train(TrainingPart(corpus, fold), options);
    for (const LabelledPair& pair : corpus.news) {
      if (pair.article % kFolds != fold) continue;
      std::vector<float> p = model.Predict(pair);
      for (size_t i = 0; i < types.size(); ++i)
        if (p[i] >= 0.1f) guesses[i].push_back({p[i], Holds(pair, types[i])});
    }
  }
  return guesses;
}

void Report(const Corpus& corpus, const std::vector<std::string>& types, const Guesses& guesses,
            const std::vector<double>& thresholds) {
  std::map<std::string, size_t> wanted;
  for (const LabelledPair& pair : corpus.news)
    for (const std::string& type : pair.types) ++wanted[type];
  size_t all = 0, right = 0, gold = 0;
  for (size_t i = 0; i < types.size(); ++i) {
    size_t said = 0, good = 0;
    for (const HeldOutGuess& guess : guesses[i]) {
      if (guess.probability < thresholds[i]) continue;
      ++said;
      good += guess.right;
    }
    all += said, right += good, gold += wanted[types[i]];
    std::printf("%-18s from %.2f  right %4zu of %4zu, wanted %4zu\n", types[i].c_str(),
                thresholds[i], good, said, wanted[types[i]]);
  }
  std::printf("cross-validated: P %.1f R %.1f of %zu pairs; %zu of %zu claims are reached\n",
              100.0 * right / std::max<size_t>(all, 1), 100.0 * right / std::max<size_t>(gold, 1),
              gold, corpus.reached, corpus.claims);
}

absl::Status Run(const std::string& passages, const std::string& out,
                 const std::vector<std::string>& news) {
  auto ontology = OntologyIndex::Core();
  if (!ontology.ok()) return ontology.status();
  auto extractor = Extractor::Make();
  if (!extractor.ok()) return extractor.status();
  Corpus corpus;
  absl::Status status = ReadNews(news, **extractor, &corpus);
  if (status.ok()) status = ReadPassages(passages, **extractor, &corpus);
  if (!status.ok()) return status;
  auto examples = PairsOfExamples(CorePatternSources(), **extractor);
  if (!examples.ok()) return examples.status();
  std::move(examples->begin(), examples->end(), std::back_inserter(corpus.passages));
  std::printf("%zu pairs of news, %zu of passages and examples\n", corpus.news.size(),
              corpus.passages.size());
  std::vector<std::string> types = TypesOf(corpus);
  LogisticRegression::Options options;
  Guesses guesses = CrossValidate(corpus, types, **ontology, options);
  std::vector<double> thresholds;
  std::vector<HeldOutGuess> all;
  for (const auto& of_type : guesses) all.insert(all.end(), of_type.begin(), of_type.end());
  for (const auto& of_type : guesses)
    thresholds.push_back(ChooseThreshold(of_type, all, kPrecision));
  Report(corpus, types, guesses, thresholds);
  LogisticRegression model(types, **ontology);
  model.Train(TrainingPart(corpus, kFolds), options);
  return WriteWholeFile(out, model.Finish(thresholds, kMostFeatures));
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: train_claims KNOWLEDGE_NET.jsonl OUT.bin NEWS_FILE...\n");
    return 2;
  }
  absl::Status status =
      dossier::Run(argv[1], argv[2], std::vector<std::string>(argv + 3, argv + argc));
  if (!status.ok()) std::fprintf(stderr, "train_claims: %s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
