// One line of JSON Lines as an article.
#pragma once

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"
#include "ingest/source/json_fields.h"

namespace dossier {

class Article;

// The article in one JSON object. Text is the field's value, unescaped; where only the html field is there, it is read
// as a page, and the map leads to that value. `uri` stands in where no field tells it. InvalidArgument for what is no JSON
// object or holds no text, with the reason. Escapes that are half a surrogate pair, and NULs, become U+FFFD. Safe from
// many threads.
absl::StatusOr<Article> ReadJsonArticle(std::string_view line, const JsonFields& fields,
                                        std::string_view uri);

}  // namespace dossier
