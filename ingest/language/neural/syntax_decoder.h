// From the encoder's vectors to tags and trees.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/neural/projective_tree.h"
#include "ingest/language/neural/sentence_encoder.h"
#include "ingest/language/neural/syntax_model.h"

namespace dossier {

struct TokenSyntax {
  PennTag tag = PennTag::kUnknown;
  UniversalTag universal = UniversalTag::kX;
  Relation relation = Relation::kNone;
  uint32_t head = kNone;  // within the part; kNone at its root
};

class SyntaxDecoder {
 public:
  explicit SyntaxDecoder(const SyntaxModel& model) : model_(model) {}

  // Tags and tree of the encoder's vectors [lane.first, lane.first + lane.size), one part of a
  // sentence. `function_words` tells of each of them whether it may have the tag of a closed class
  // (closed_classes.h). Fills `out`. Both have lane.size elements.
  void Decode(const SentenceEncoder& encoder, Lane lane, std::span<const uint8_t> function_words,
              std::span<TokenSyntax> out);

 private:
  void Tag(const SentenceEncoder& encoder, Lane lane, std::span<const uint8_t> function_words,
           std::span<TokenSyntax> out);
  void FillVectors(const SentenceEncoder& encoder, Lane lane);
  ArcScores ScoreArcs();
  void Relate(std::span<TokenSyntax> out);

  const SyntaxModel& model_;
  // Of the part's tokens, and of the root last.
  uint32_t size_ = 0;
  std::vector<float> dependent_, governor_, arcs_;
};

}  // namespace dossier
