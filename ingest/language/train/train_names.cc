// train_names DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER OUTPUT [--score FILE.tsv]: trains the name
// finder.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "ingest/language/flat_writer.h"
#include "ingest/language/name_decoder.h"
#include "ingest/language/neural/syntax_stage.h"
#include "ingest/language/train/name_sources.h"
#include "ingest/language/train/perceptron.h"
#include "ingest/language/train/shuffle.h"
#include "ingest/source/whole_file.h"

namespace dossier {
namespace {

constexpr int kRounds = 12;
constexpr size_t kFeatures = 500000;
constexpr int kOwnWeight = 2;  // news weighs more

struct Resources {
  std::string clusters_bytes, syntax_bytes, gazetteer_bytes;
  absl::StatusOr<WordClusters> clusters;
  absl::StatusOr<SyntaxModel> syntax;
  absl::StatusOr<Gazetteer> gazetteer;

  Resources(const std::string& models, const std::string& gazetteer_path)
      : clusters_bytes(ReadWholeFile(models + "/word_clusters.bin").value_or("")),
        syntax_bytes(ReadWholeFile(models + "/syntax.bin").value_or("")),
        gazetteer_bytes(ReadWholeFile(gazetteer_path).value_or("")),
        clusters(WordClusters::Open(clusters_bytes)),
        syntax(SyntaxModel::Open(syntax_bytes)),
        gazetteer(Gazetteer::Open(gazetteer_bytes)) {}
  bool ok() const { return clusters.ok() && syntax.ok() && gazetteer.ok(); }
};

absl::Status ReadAll(const std::vector<NameSource>& sources, NameCorpus* corpus) {
  for (const NameSource& source : sources) {
    for (int repeat = 0; repeat < (source.own ? kOwnWeight : 1); ++repeat) {
      if (absl::Status read = source.read(source.path, corpus); !read.ok()) return read;
    }
  }
  return absl::OkStatus();
}

class Trainer {
 public:
  Trainer(const Resources& resources, NameCorpus* corpus) : resources_(resources), corpus_(corpus) {
    SyntaxStage tagger(&*resources.syntax);
    for (auto& sample : *corpus) {
      if (!tagger.Run(sample->document.get()).ok()) std::abort();
      ForgiveNationalities(*resources.gazetteer, sample.get());
    }
  }

  std::string Train() {
    std::vector<uint32_t> order(corpus_->size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int round = 0; round < kRounds; ++round) {
      Shuffle(round, &order);
      wrong_ = 0;
      for (uint32_t i : order) Learn(*(*corpus_)[i]);
      std::printf("round %d: %zu sentences wrong\n", round, wrong_);
    }
    std::vector<std::string> labels = {"O",     "B-PER", "I-PER",  "B-ORG", "I-ORG",
                                       "B-LOC", "I-LOC", "B-MISC", "I-MISC"};
    return perceptron_.Finish(labels, kFeatures, 2);
  }

 private:
  void Learn(const NameSample& sample) {
    const Document& doc = *sample.document;
    std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(doc.words, *resources_.clusters);
    NameFeatures features(doc, lexical, *resources_.gazetteer);
    for (const Sentence& sentence : doc.sentences) {
      decoder_.ReadTransitions();
      decoder_.Score(features, sentence.tokens);
      std::span<const uint16_t> allowed =
          std::span(sample.allowed).subspan(sentence.tokens.begin, sentence.tokens.size());
      std::vector<uint8_t> guess = decoder_.Decode({});
      bool right = true;
      for (size_t k = 0; k < guess.size(); ++k) right &= (allowed[k] >> guess[k] & 1) != 0;
      if (!right) Correct(features, sentence.tokens, decoder_.Decode(allowed), guess);
      perceptron_.Step();
    }
  }

  void Correct(const NameFeatures& features, Range tokens, const std::vector<uint8_t>& truth,
               const std::vector<uint8_t>& guess) {
    ++wrong_;
    for (uint32_t k = 0; k < tokens.size(); ++k) {
      if (truth[k] != guess[k]) {
        features.Fill(tokens, tokens.begin + k, &list_);
        perceptron_.Correct(list_.view(), truth[k], guess[k]);
      }
      uint64_t before_truth = NameFeatures::Transition(k == 0 ? kNameLabels : truth[k - 1]);
      uint64_t before_guess = NameFeatures::Transition(k == 0 ? kNameLabels : guess[k - 1]);
      if (truth[k] == guess[k] && before_truth == before_guess) continue;
      perceptron_.Add({&before_truth, 1}, truth[k], 1);
      perceptron_.Add({&before_guess, 1}, guess[k], -1);
    }
  }

  const Resources& resources_;
  NameCorpus* corpus_;
  Perceptron perceptron_;
  NameDecoder decoder_{&perceptron_};
  FeatureList list_;
  size_t wrong_ = 0;
};

int Train(char** argv) {
  Resources resources(argv[2], argv[4]);
  NameCorpus corpus;
  absl::Status read = ReadAll(NameSources(argv[1], argv[3]), &corpus);
  if (!read.ok() || !resources.ok()) {
    std::fprintf(stderr, "%s\n", read.ToString().c_str());
    return 1;
  }
  size_t tokens = 0;
  for (const auto& sample : corpus) tokens += sample->allowed.size();
  std::printf("%zu documents, %zu tokens\n", corpus.size(), tokens);
  std::string model = Trainer(resources, &corpus).Train();
  if (!WriteWholeFile(argv[5], model).ok()) return 1;
  std::printf("names: %zu bytes\n", model.size());
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 6) {
    std::fprintf(stderr, "usage: train_names DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER OUTPUT\n");
    return 2;
  }
  return dossier::Train(argv);
}
