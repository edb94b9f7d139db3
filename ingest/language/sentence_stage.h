// Cuts paragraphs into sentences.
#pragma once

#include "ingest/language/word_set.h"
#include "ingest/pipeline/stage.h"

namespace dossier {

// A sentence ends at a full stop, question or exclamation mark (closing quotes and brackets go with
// it) where the next word begins one: not after 'Dr.' or an initial, not before a small letter
// ('"Why?" she asked'), and after an abbreviation such as 'U.S.' only before a word that opens
// sentences. No sentence crosses a paragraph, and none is longer than kLongestSentence tokens.
class SentenceStage : public Stage {
 public:
  static constexpr uint32_t kLongestSentence = 400;

  SentenceStage();
  std::string_view name() const override { return "sentences"; }
  Layers requires_() const override { return {Layer::kParagraphs, Layer::kTokens}; }
  Layers provides() const override { return {Layer::kSentences}; }
  absl::Status Run(Document* document) const override;

 private:
  WordSet starters_;
  WordSet before_names_;  // abbreviations that end no sentence
};

}  // namespace dossier
