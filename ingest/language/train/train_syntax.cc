// train_syntax TREEBANK_DIR CLUSTERS OUTPUT_DIR: trains tagger and parser on the English treebanks
// of a folder (ewt-train.conllu, gum-open-train.conllu).
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "ingest/language/flat_writer.h"
#include "ingest/language/train/train_parser.h"
#include "ingest/language/train/train_tagger.h"

namespace dossier {
namespace {

constexpr int kFolds = 5;

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Tags of each fold by a tagger trained on the others: the mistakes that the parser will meet.
void TagByOthers(const WordClusters& clusters, const TaggerTraining& training, Treebank* bank) {
  std::vector<std::string> models;
  for (uint32_t fold = 0; fold < kFolds; ++fold) {
    models.push_back(TrainTagger(*bank, clusters, training,
                                 [fold](uint32_t s) { return s / 50 % kFolds != fold; }));
  }
  for (uint32_t fold = 0; fold < kFolds; ++fold) {
    TagSentences(
        models[fold], clusters, [fold](uint32_t s) { return s / 50 % kFolds == fold; },
        bank->document.get());
  }
}

int Train(const std::string& folder, const std::string& clusters_path, const std::string& output) {
  auto bank = Treebank::Read({folder + "/ewt-train.conllu", folder + "/gum-open-train.conllu"});
  std::string bytes = ReadFile(clusters_path);
  auto clusters = WordClusters::Open(bytes);
  if (!bank.ok() || !clusters.ok()) {
    std::fprintf(stderr, "%s %s\n", bank.status().ToString().c_str(),
                 clusters.status().ToString().c_str());
    return 1;
  }
  TaggerTraining tagger;
  std::string model = TrainTagger(**bank, *clusters, tagger, [](uint32_t) { return true; });
  if (!WriteWholeFile(output + "/tagger.bin", model).ok()) return 1;
  std::printf("tagger: %zu bytes\n", model.size());
  tagger.rounds = 5;
  TagByOthers(*clusters, tagger, bank->get());
  model = TrainParser(**bank, *clusters, ParserTraining());
  if (!WriteWholeFile(output + "/parser.bin", model).ok()) return 1;
  std::printf("parser: %zu bytes\n", model.size());
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: train_syntax TREEBANK_DIR CLUSTERS OUTPUT_DIR\n");
    return 2;
  }
  return dossier::Train(argv[1], argv[2], argv[3]);
}
