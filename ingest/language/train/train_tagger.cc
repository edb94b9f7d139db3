#include "ingest/language/train/train_tagger.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/language/tagger.h"
#include "ingest/language/train/perceptron.h"
#include "ingest/language/train/shuffle.h"

namespace dossier {
namespace {

std::string LabelOf(const Token& token) {
  return absl::StrCat(std::string(ToString(token.tag)), "|",
                      std::string(ToString(token.universal)));
}

// Labels by frequency; a rare pair takes the commonest label with its Penn tag.
class LabelTable {
 public:
  explicit LabelTable(std::span<const Token> gold) {
    std::map<std::string, int> counts;
    for (const Token& token : gold) ++counts[LabelOf(token)];
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [name, count] : counts) order.push_back({-count, name});
    std::sort(order.begin(), order.end());
    std::map<std::string, uint8_t> by_tag;
    for (const auto& [count, name] : order) {
      std::string tag = name.substr(0, name.find('|'));
      if (count > -kRare && by_tag.contains(tag)) {
        numbers_[name] = by_tag[tag];
        continue;
      }
      numbers_[name] = static_cast<uint8_t>(names_.size());
      by_tag.try_emplace(tag, static_cast<uint8_t>(names_.size()));
      names_.push_back(name);
    }
  }
  uint8_t Of(const Token& token) const { return numbers_.at(LabelOf(token)); }
  const std::vector<std::string>& names() const { return names_; }

 private:
  static constexpr int kRare = 10;

  std::map<std::string, uint8_t> numbers_;
  std::vector<std::string> names_;
};

// The label to be pushed down: the best wrong one where the truth does not lead by the margin.
uint8_t Rival(std::span<int32_t> scores, uint8_t truth, int margin) {
  int32_t kept = std::exchange(scores[truth], INT32_MIN);
  uint8_t rival = BestLabel(scores);
  scores[truth] = kept;
  return kept - scores[rival] > margin ? truth : rival;
}

}  // namespace

std::string TrainTagger(const Treebank& bank, const WordClusters& clusters,
                        const TaggerTraining& training, const std::function<bool(uint32_t)>& use) {
  const Document& doc = *bank.document;
  LabelTable labels(bank.gold);
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(doc.words, clusters);
  TaggerFeatures features(doc, lexical);
  Perceptron perceptron;
  FeatureList list;
  std::vector<int32_t> scores(labels.names().size());
  std::vector<uint32_t> order;
  for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
    if (use(s)) order.push_back(s);
  }
  for (int round = 0; round < training.rounds; ++round) {
    Shuffle(round, &order);
    for (uint32_t s : order) {
      Range tokens = doc.sentences[s].tokens;
      uint8_t previous = 255, before = 255;
      for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
        features.Fill(tokens, i, previous, before, &list);
        std::fill(scores.begin(), scores.end(), 0);
        perceptron.Score(list.view(), scores);
        before = previous;
        previous = BestLabel(scores);
        uint8_t truth = labels.Of(bank.gold[i]);
        perceptron.Correct(list.view(), truth, Rival(scores, truth, training.margin));
        perceptron.Step();
      }
    }
  }
  return perceptron.Finish(labels.names(), training.features, training.updates);
}

void TagSentences(const std::string& model, const WordClusters& clusters,
                  const std::function<bool(uint32_t)>& use, Document* document) {
  absl::StatusOr<LinearModel> opened = LinearModel::Open(model, "tagger");
  std::vector<TagLabel> labels;
  for (std::string_view name : opened->labels()) labels.push_back(ParseTagLabel(name));
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(document->words, clusters);
  TaggerFeatures features(*document, lexical);
  FeatureList list;
  std::vector<int32_t> scores(labels.size());
  for (uint32_t s = 0; s < document->sentences.size(); ++s) {
    if (!use(s)) continue;
    Range tokens = document->sentences[s].tokens;
    uint8_t previous = 255, before = 255;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      features.Fill(tokens, i, previous, before, &list);
      std::fill(scores.begin(), scores.end(), 0);
      opened->Score(list.view(), scores);
      before = previous;
      previous = BestLabel(scores);
      document->tokens[i].tag = labels[previous].penn;
      document->tokens[i].universal = labels[previous].universal;
    }
  }
}

}  // namespace dossier
