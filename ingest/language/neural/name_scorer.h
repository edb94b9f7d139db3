// What the name net says of every token of an article.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "ingest/language/name_features.h"
#include "ingest/language/neural/name_net_model.h"
#include "ingest/language/neural/name_word_vectors.h"

namespace dossier {

using NameNetScores = std::array<float, kNameLabels>;

// Reads an article once: the states that SyntaxStage left of each token, the word's vector, its
// features, and what the article's other places say of the same capitalized word (after Akbik and
// others 2019); a BiLSTM over each sentence. Linear; the same on every processor.
class NameScorer {
 public:
  // All must outlive it. Document::states must be of the width that the model reads.
  NameScorer(const NameNetModel& model, const SyntaxModel& syntax, const Document& document,
             const NameFeatures& features);

  // Scores of labels of every token, logarithms of odds.
  std::vector<NameNetScores> Score();

 private:
  void FillBatch(std::span<const Range> parts);
  void RunBatch(std::span<const Range> parts);
  void ScoreBatch(NameNetScores* out) const;

  const NameNetModel& model_;
  const Document& doc_;
  const NameFeatures& features_;
  NameWordVectors words_;
  uint32_t width_, units_;
  std::vector<float> data_;  // of each token of the batch
  std::vector<int16_t> inputs_, states_;
  std::vector<float> input_scales_, gates_;
};

}  // namespace dossier
