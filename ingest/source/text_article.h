// Plain text as an article.
#pragma once

#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

class Article;

// The text's own bytes where they are valid UTF-8, else decoded with a map back. A short first line without a full stop
// and with an empty line behind it is the title; an address alone on the first line is the article's `uri`, which
// else stays as given here. A dateline with its day (dateline.h) tells when it was published. InvalidArgument where the bytes are no text or hold none.
absl::StatusOr<Article> ReadTextArticle(std::string_view bytes, std::string_view uri);

}  // namespace dossier
