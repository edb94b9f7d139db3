// train_chains MODEL.bin GUM.conllu... [--news FILE.news...]: makes the model of chains from
// annotated articles as the pipeline reads them. Held-out news is left out.
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/annotation/news_reader.h"
#include "ingest/language/english_pipeline.h"
#include "ingest/language/flat_writer.h"
#include "ingest/language/train/chain_learner.h"
#include "ingest/language/train/shuffle.h"

namespace dossier {
namespace {

constexpr int kRounds = 3;
constexpr size_t kBetween = 16;  // articles, from one remembering of the weights to the next

struct Corpus {
  std::vector<CoreferenceArticle> articles;
  std::vector<std::unique_ptr<Document>> documents;
};

absl::Status ReadCorpus(int argc, char** argv, Corpus* corpus) {
  std::vector<std::string> news;
  bool is_news = false;
  for (int i = 2; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--news") {
      is_news = true;
    } else if (is_news) {
      if (!IsHeldOut(argv[i])) news.push_back(argv[i]);
    } else {
      absl::Status status = ReadGumCoreference(argv[i], "", &corpus->articles);
      if (!status.ok()) return status;
    }
  }
  return ReadNewsCoreference(news, &corpus->articles);
}

// By all stages before the one that is being trained.
absl::Status Understand(const std::vector<std::unique_ptr<Stage>>& stages, Corpus* corpus) {
  for (const CoreferenceArticle& article : corpus->articles) {
    auto document = std::make_unique<Document>(article.article);
    for (const auto& stage : stages) {
      if (stage->provides().Has(Layer::kChains)) continue;
      absl::Status status = stage->Run(document.get());
      if (!status.ok()) return status;
    }
    corpus->documents.push_back(std::move(document));
  }
  return absl::OkStatus();
}

absl::Status Train(int argc, char** argv) {
  if (argc < 3) return absl::InvalidArgumentError("usage: train_chains MODEL.bin GUM.conllu...");
  auto models = LanguageModels::Load();
  if (!models.ok()) return models.status();
  Corpus corpus;
  absl::Status status = ReadCorpus(argc, argv, &corpus);
  if (status.ok()) status = Understand(EnglishStages(*models), &corpus);
  if (!status.ok()) return status;
  ChainTraining training{ChainCosts()};
  ChainLearner learner(**models, &training);
  std::vector<size_t> order(corpus.articles.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < kRounds; ++round) {
    Shuffle(static_cast<uint64_t>(round) + 1, &order);
    training.Forget();
    for (size_t n = 0; n < order.size(); ++n) {
      learner.Read(corpus.articles[order[n]], *corpus.documents[order[n]]);
      if ((n + 1) % kBetween == 0) training.Remember();
    }
    std::fprintf(stderr, "round %d of %d\n", round + 1, kRounds);
  }
  return WriteWholeFile(argv[1], training.Finish());
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  absl::Status status = dossier::Train(argc, argv);
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
