#include "ingest/source/article_identity.h"

#include "ingest/source/language_guess.h"
#include "ingest/source/sha256.h"
#include "proto/article.pb.h"

namespace dossier {

std::string ArticleDigest(const Article& article) {
  Sha256 hash;
  for (const std::string* field : {&article.text(), &article.uri(), &article.title(),
                                   &article.publisher(), &article.published()}) {
    char length[8];
    for (int i = 0; i < 8; ++i) length[i] = static_cast<char>(uint64_t{field->size()} >> (8 * i));
    hash.Update(std::string_view(length, sizeof length));
    hash.Update(*field);
  }
  return hash.HexDigest();
}

void FinishArticle(Article* article) {
  const std::string guess = GuessLanguage(article->text());
  if (guess != "und" || article->language().empty()) article->set_language(guess);
  article->set_digest(ArticleDigest(*article));
}

}  // namespace dossier
