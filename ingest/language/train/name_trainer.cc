#include "ingest/language/train/name_trainer.h"

#include <cstdio>

#include "ingest/language/neural/syntax_stage.h"
#include "ingest/language/train/name_sources.h"
#include "ingest/language/train/shuffle.h"

namespace dossier {
namespace {

constexpr size_t kFeatures = 500000;

}  // namespace

absl::Status PrepareSamples(const NameReading& reading, NameCorpus* corpus) {
  SyntaxStage tagger(&reading.syntax());
  for (auto& sample : *corpus) {
    absl::Status tagged = tagger.Run(sample->document.get());
    if (!tagged.ok()) return tagged;
    ForgiveNationalities(reading.gazetteer(), sample.get());
  }
  return absl::OkStatus();
}

std::string NameTrainer::Train(std::span<const NameSample* const> samples, int rounds) {
  std::vector<uint32_t> order(samples.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < rounds; ++round) {
    Shuffle(round, &order);
    wrong_ = 0;
    for (uint32_t i : order) Learn(*samples[i]);
    std::printf("round %d: %zu sentences wrong\n", round, wrong_);
  }
  std::vector<std::string> labels = {"O",     "B-PER", "I-PER",  "B-ORG", "I-ORG",
                                     "B-LOC", "I-LOC", "B-MISC", "I-MISC"};
  return perceptron_.Finish(labels, kFeatures, 2);
}

void NameTrainer::Learn(const NameSample& sample) {
  const Document& doc = *sample.document;
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(doc.words, reading_.clusters());
  NameFeatures features(doc, lexical, reading_.gazetteer());
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

void NameTrainer::Correct(const NameFeatures& features, Range tokens,
                          const std::vector<uint8_t>& truth, const std::vector<uint8_t>& guess) {
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

}  // namespace dossier
