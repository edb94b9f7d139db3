// What makes two articles the same one.
#pragma once

#include <string>

namespace dossier {

class Article;

// SHA-256, in hex, over text, uri, title, publisher and published, each with its length before it (eight bytes, the
// lowest first), so that no two articles run together.
std::string ArticleDigest(const Article& article);

// Sets what every reader leaves to the end: the language where the text tells it (else what the article declared, else
// "und"), and the digest.
void FinishArticle(Article* article);

}  // namespace dossier
