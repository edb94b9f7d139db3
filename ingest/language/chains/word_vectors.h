// Word vectors of the phrases' heads, of unit length.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/neural/syntax_model.h"
#include "ingest/language/noun_phrase.h"
#include "ingest/text/document.h"

namespace dossier {

// Every word is looked up once, however many phrases it heads.
class WordVectors {
 public:
  WordVectors(const SyntaxModel& model, const Document& document,
              const std::vector<NounPhrase>& phrases);

  // The distinct words that head phrases, numbered from 0.
  uint32_t words() const { return static_cast<uint32_t>(known_.size()); }
  uint32_t WordOf(uint32_t phrase) const { return words_[phrase]; }
  // Zeros for a word that the model does not know.
  std::span<const float> OfWord(uint32_t word) const {
    return {values_.data() + size_t{word} * width_, width_};
  }
  std::span<const float> Of(uint32_t phrase) const { return OfWord(WordOf(phrase)); }
  // In tenths, from -10 to 10; 11 where one of the words is unknown.
  int Likeness(uint32_t p, uint32_t q) const;

 private:
  void AddWord(const SyntaxModel& model, std::string_view word);

  uint32_t width_;
  std::vector<uint32_t> words_;  // of each phrase
  std::vector<float> values_;
  std::vector<uint8_t> known_;
};

}  // namespace dossier
