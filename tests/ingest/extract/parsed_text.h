#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {

// A document read from rows 'word lemma TAG head relation', one token a line, heads counted from 1
// within the sentence (0 the root), sentences parted by an empty line. A sixth column names a name:
// 'Person', 'Place' ...; neighbouring rows with the same one are one name. Coreference: names of
// one text are one entity, nothing else.
struct ParsedText {
  std::unique_ptr<Article> article;
  std::unique_ptr<Document> document;

  // Index of the first token with this text; fails the test when there is none.
  uint32_t At(std::string_view word) const;
};

ParsedText ReadParsed(std::string_view rows);

}  // namespace dossier
