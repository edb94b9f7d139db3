// A web page as an article.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

class Article;

// The page's main text, its blocks separated by empty lines, with a map back to the page's bytes; title, authors, date,
// publisher, address and declared language from its metadata (`uri` as given here where the page names no address).
// The encoding is told by a byte order mark, valid UTF-8, or the page's own declaration. InvalidArgument where the bytes
// are no text or the page shows none. Safe from many threads.
absl::StatusOr<Article> ReadHtmlArticle(std::string_view bytes, std::string_view uri);

// The encoding that a page declares in its first kilobytes ("" for none).
std::string DeclaredEncoding(std::string_view bytes);

}  // namespace dossier
