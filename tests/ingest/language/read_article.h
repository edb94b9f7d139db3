// Documents for the tests of the language stages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {

// An article with the document over it.
struct ReadArticle {
  Article article;
  std::unique_ptr<Document> document;

  Document& operator*() const { return *document; }
  Document* operator->() const { return document.get(); }
};

// Reads a text by the whole English pipeline; `last`: only up to and including the stage of that
// name. Fails the test on errors.
ReadArticle ReadWhole(std::string_view text, std::string_view last = "");

std::vector<std::string> TokenTexts(const Document& document);
// 'Person Jane Roe', in order; for values and nationalities likewise.
std::vector<std::string> NameTexts(const Document& document);
// The mentions of the entity that has a mention with exactly these words, joined by '; '; '' where
// there is none.
std::string Chain(const Document& document, std::string_view words);

}  // namespace dossier
