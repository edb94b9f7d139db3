// What the name net reads of a token besides its features.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/neural/name_net_model.h"
#include "ingest/language/neural/syntax_model.h"
#include "ingest/text/document.h"

namespace dossier {

// A token's word, its states, and what the article's other places say of the same capitalized word
// (pooled as by Akbik and others 2019). Made once an article; linear in it.
class NameWordVectors {
 public:
  // All must outlive it. Document::states must be of the width that the model reads.
  NameWordVectors(const NameNetModel& model, const SyntaxModel& syntax, const Document& document);

  // Adds the token's vector, `width` numbers, to `out`.
  void AddTo(uint32_t token, float* out) const;

 private:
  void AddStates(uint32_t token, float* out) const;
  void FillWords();
  void FillPooled();

  const NameNetModel& model_;
  const SyntaxModel& syntax_;
  const Document& doc_;
  uint32_t width_;
  std::vector<float> words_;    // by WordId
  std::vector<uint32_t> pool_;  // by WordId: its part of pooled_, kNone where never capitalized
  std::vector<float> pooled_;
};

}  // namespace dossier
