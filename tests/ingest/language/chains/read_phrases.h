// Phrases of a text with all that the ranker looks at.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "ingest/language/chains/chain_features.h"
#include "ingest/language/models.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {

struct ReadPhrases {
  std::shared_ptr<const LanguageModels> models = *LanguageModels::Load();
  ReadArticle read;
  std::vector<NounPhrase> phrases;
  WordVectors vectors;
  std::vector<PhraseFacts> facts;

  explicit ReadPhrases(std::string_view text)
      : read(ReadWhole(text, "coreference")),
        phrases(FindNounPhrases(*read)),
        vectors(models->syntax, *read, phrases),
        facts(LookAtPhrases(*read, models->clusters, phrases)) {}

  // The first phrase with these words at or behind phrase `from`.
  uint32_t At(std::string_view words, uint32_t from = 0) const {
    for (uint32_t p = from; p < phrases.size(); ++p) {
      if (read->Text(phrases[p].tokens) == words) return p;
    }
    return kNone;
  }
};

}  // namespace dossier
