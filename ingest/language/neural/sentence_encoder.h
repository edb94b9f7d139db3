// From words to vectors that know their sentence: the part of the syntax net that tags and trees
// share.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/neural/lstm_layer.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/text/document.h"

namespace dossier {

// Works on batches of sentences. What it finds for one does not depend on the others.
class SentenceEncoder {
 public:
  // Both must outlive it.
  SentenceEncoder(const SyntaxModel& model, const Document& document);

  // `parts` are ranges of the document's tokens; the states of part k's tokens follow those of part
  // k - 1.
  void Encode(std::span<const Range> parts);

  uint32_t size() const { return tokens_; }
  // The states of both layers, 4 * units numbers; those of the second begin at 2 * units.
  const int16_t* Both(uint32_t i) const { return states_.data() + size_t{i} * 4 * units_; }
  const int16_t* Second(uint32_t i) const { return Both(i) + 2 * units_; }

 private:
  struct Written {
    uint64_t key;  // word and shape
    uint32_t token;
    bool operator<(const Written& other) const {
      return key != other.key ? key < other.key : token < other.token;
    }
  };
  void ListWords(std::span<const Range> parts);
  void FillInputs();
  void EmbedWord(WordId word, uint32_t shape, float* out) const;
  void FirstGates(const Int8Matrix& input);
  void SecondGates(const Int8Matrix& input);

  const SyntaxModel& model_;
  const Document& doc_;
  uint32_t units_;
  uint32_t tokens_ = 0;
  std::vector<Written> written_;    // by key: a word written the same way is worked on once
  std::vector<uint32_t> input_of_;  // of each token
  std::vector<int16_t> inputs_;
  std::vector<float> input_scales_;
  std::vector<float> input_gates_;  // of each input
  std::vector<float> gates_;        // of each token
  std::vector<int16_t> states_;
};

}  // namespace dossier
