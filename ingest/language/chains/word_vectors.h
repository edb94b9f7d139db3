// Word vectors of the phrases' heads, of unit length.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/neural/syntax_model.h"
#include "ingest/language/noun_phrase.h"
#include "ingest/text/document.h"

namespace dossier {

class WordVectors {
 public:
  WordVectors(const SyntaxModel& model, const Document& document,
              const std::vector<NounPhrase>& phrases);

  // Zeros for a word that the model does not know.
  std::span<const float> Of(uint32_t phrase) const {
    return {values_.data() + size_t{phrase} * width_, width_};
  }
  // In tenths, from -10 to 10; 11 where one of the words is unknown.
  int Likeness(uint32_t p, uint32_t q) const;

 private:
  uint32_t width_;
  std::vector<float> values_;
  std::vector<uint8_t> known_;
};

}  // namespace dossier
