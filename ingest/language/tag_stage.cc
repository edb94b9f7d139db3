#include "ingest/language/tag_stage.h"

#include <algorithm>

namespace dossier {

TagStage::TagStage(const LinearModel* model, const WordClusters* clusters)
    : model_(model), clusters_(clusters) {
  for (std::string_view label : model->labels()) labels_.push_back(ParseTagLabel(label));
}

absl::Status TagStage::Run(Document* document) const {
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(document->words, *clusters_);
  TaggerFeatures features(*document, lexical);
  FeatureList list;
  std::vector<int32_t> scores(labels_.size());
  for (const Sentence& sentence : document->sentences) {
    uint8_t previous = 255, before = 255;
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      features.Fill(sentence.tokens, i, previous, before, &list);
      std::fill(scores.begin(), scores.end(), 0);
      model_->Score(list.view(), scores);
      before = previous;
      previous = BestLabel(scores);
      document->tokens[i].tag = labels_[previous].penn;
      document->tokens[i].universal = labels_[previous].universal;
    }
  }
  return absl::OkStatus();
}

}  // namespace dossier
