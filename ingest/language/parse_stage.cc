#include "ingest/language/parse_stage.h"

#include <algorithm>

namespace dossier {
namespace {

void Store(const ParserState& state, Sentence* sentence, Document* document) {
  uint32_t first = sentence->tokens.begin;
  for (uint32_t i = 0; i < state.size(); ++i) {
    Token& token = document->tokens[first + i];
    bool root = state.head(i) == state.size();
    token.head = root ? kNone : first + state.head(i);
    token.relation = root ? Relation::kRoot : state.relation(i);
    if (root) sentence->root = first + i;
  }
}

}  // namespace

ParseStage::ParseStage(const LinearModel* model, const WordClusters* clusters)
    : model_(model), clusters_(clusters) {
  for (std::string_view label : model->labels()) labels_.push_back(ParseTransition(label));
}

// A transition that is always allowed comes out even of a model that lacks its label.
Transition ParseStage::Best(const ParserState& state, std::span<const int32_t> scores) const {
  bool at_root = state.Buffer(0) == state.size();
  Transition best = {state.Allows(Move::kShift)   ? Move::kShift
                     : state.Allows(Move::kRight) ? Move::kRight
                                                  : Move::kLeft,
                     Relation::kDep};
  int32_t best_score = INT32_MIN;
  for (size_t label = 0; label < labels_.size(); ++label) {
    if (scores[label] <= best_score || !state.Allows(labels_[label].move)) continue;
    bool to_root = labels_[label].move == Move::kLeft && at_root;
    if ((labels_[label].relation == Relation::kRoot) != to_root &&
        labels_[label].move != Move::kShift) {
      continue;
    }
    best_score = scores[label];
    best = labels_[label];
  }
  return best;
}

absl::Status ParseStage::Run(Document* document) const {
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(document->words, *clusters_);
  ParserFeatures features(*document, lexical);
  FeatureList list;
  std::vector<int32_t> scores(labels_.size());
  for (Sentence& sentence : document->sentences) {
    ParserState state(sentence.tokens.size());
    while (!state.Done()) {
      features.Fill(state, sentence.tokens.begin, &list);
      std::fill(scores.begin(), scores.end(), 0);
      model_->Score(list.view(), scores);
      state.Apply(Best(state, scores));
    }
    Store(state, &sentence, document);
  }
  document->IndexChildren();
  return absl::OkStatus();
}

}  // namespace dossier
