// Annotated coreference laid over the phrases that the pipeline finds.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/noun_phrase.h"
#include "ingest/language/train/coreference_corpus.h"
#include "ingest/text/document.h"

namespace dossier {

// The chain of each phrase, or kNone: by the very span where the article is complete, else by the
// shortest mark that holds the phrase's head.
std::vector<uint32_t> ChainsOfPhrases(const CoreferenceArticle& article, const Document& document,
                                      const std::vector<NounPhrase>& phrases);

}  // namespace dossier
