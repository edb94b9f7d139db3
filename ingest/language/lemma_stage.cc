#include "ingest/language/lemma_stage.h"

#include <unordered_map>

#include "ingest/text/document.h"

namespace dossier {

absl::Status LemmaStage::Run(Document* document) const {
  std::unordered_map<uint64_t, WordId> known;  // by word and kind of tag
  for (Token& token : document->tokens) {
    if (IsProperNoun(token.tag)) {
      token.lemma = document->words.Add(document->Text(token));
      continue;
    }
    uint64_t key =
        uint64_t{token.word} << 8 | static_cast<unsigned char>(Lemmatizer::KindOf(token.tag));
    auto [entry, is_new] = known.try_emplace(key, 0);
    if (is_new) {
      entry->second =
          document->words.Add(lemmatizer_->Lemma(document->words.Text(token.word), token.tag));
    }
    token.lemma = entry->second;
  }
  return absl::OkStatus();
}

}  // namespace dossier
