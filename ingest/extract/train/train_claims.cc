// Trains the scorer of claims: train_claims KNOWLEDGE_NET.jsonl OUT.bin NEWS_FILE...
// Files of annotated news whose name begins with held_out are refused. Prints the
// figures of a three-fold cross-validation over the news articles, names given: what patterns find,
// and what the scorer adds to that.
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ingest/annotation/news_reader.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/extract/scorer/feature_bag.h"
#include "ingest/extract/scorer/found_claims.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/extract/train/claim_net.h"
#include "ingest/extract/train/example_pairs.h"
#include "ingest/extract/train/news_pairs.h"
#include "ingest/extract/train/passage_pairs.h"
#include "ingest/language/flat_writer.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr uint32_t kFolds = 3;
constexpr int kTrainFolds = 2;          // of KnowledgeNet; the third is measured on
constexpr float kPassageWeight = 0.3f;  // of a pair of KnowledgeNet, beside one of news
// A type is believed where it is as probable as all else together. Thresholds chosen for each type
// by cross-validation were no better on articles that were not trained on.
constexpr double kBelieved = 0.5;
constexpr size_t kMostFeatures = 98000;
// What all pairs of KnowledgeNet have and no article has: passages that were chosen for a property
// state more than news does.
constexpr std::string_view kPassageFeature = "a passage of KnowledgeNet";

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

void AddSource(LabelledPair* pair) {
  uint64_t labels = HashPair(HashText(pair->from_label), HashText(pair->to_label));
  FeatureBag bag(&pair->features);
  bag.Add(kPassageFeature);
  bag.Add(kPassageFeature, labels);
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
      AddSource(&pair);
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

bool IsFound(const LabelledPair& pair, const std::string& type) {
  uint64_t feature = FoundClaims::FeatureOf(type);
  return std::find(pair.features.begin(), pair.features.end(), feature) != pair.features.end();
}

// How often something is claimed, and how often rightly.
struct Count {
  size_t said = 0, right = 0;

  void Add(bool holds) { ++said, right += holds; }
};

using CountOfTypes = std::vector<Count>;

// What models that were not trained on an article believe in it and patterns do not find.
CountOfTypes CrossValidate(const Corpus& corpus, const std::vector<std::string>& types,
                           const OntologyIndex& ontology, const ClaimNet::Options& options) {
  CountOfTypes counts(types.size());
  for (uint32_t fold = 0; fold < kFolds; ++fold) {
    ClaimNet model(types, ontology);
    model.Train(TrainingPart(corpus, fold), options);
    for (const LabelledPair& pair : corpus.news) {
      if (pair.article % kFolds != fold) continue;
      std::vector<float> p = model.Predict(pair);
      for (size_t i = 0; i < types.size(); ++i)
        if (p[i] >= kBelieved && !IsFound(pair, types[i])) counts[i].Add(Holds(pair, types[i]));
    }
  }
  return counts;
}

Count CountPatterns(const Corpus& corpus, const std::vector<std::string>& types) {
  Count count;
  for (const LabelledPair& pair : corpus.news) {
    for (const std::string& type : types)
      if (IsFound(pair, type)) count.Add(Holds(pair, type));
  }
  return count;
}

void PrintShare(const char* what, const Count& count, size_t gold) {
  std::printf("%s P %.1f R %.1f (%zu of %zu right, %zu wanted)\n", what,
              100.0 * count.right / std::max<size_t>(count.said, 1),
              100.0 * count.right / std::max<size_t>(gold, 1), count.right, count.said, gold);
}

void Report(const Corpus& corpus, const std::vector<std::string>& types,
            const CountOfTypes& counts) {
  std::map<std::string, size_t> wanted;
  for (const LabelledPair& pair : corpus.news)
    for (const std::string& type : pair.types) ++wanted[type];
  Count all;
  size_t gold = 0;
  for (size_t i = 0; i < types.size(); ++i) {
    all.said += counts[i].said, all.right += counts[i].right, gold += wanted[types[i]];
    std::printf("%-18s right %4zu of %4zu, wanted %4zu\n", types[i].c_str(), counts[i].right,
                counts[i].said, wanted[types[i]]);
  }
  Count patterns = CountPatterns(corpus, types);
  PrintShare("patterns:", patterns, gold);
  PrintShare("the scorer adds:", all, gold);
  PrintShare("both:", {patterns.said + all.said, patterns.right + all.right}, gold);
  std::printf("%zu of %zu claims are reached\n", corpus.reached, corpus.claims);
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
  ClaimNet::Options options;
  std::vector<double> thresholds(types.size(), kBelieved);
  Report(corpus, types, CrossValidate(corpus, types, **ontology, options));
  ClaimNet model(types, **ontology);
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
