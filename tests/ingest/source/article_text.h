// Articles as text for golden files, and checks that every reader must pass.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

class Article;

// Metadata, then the text cut at its blocks, each with its kind.
std::string ArticleText(const Article& article);

// What is wrong with the article by its contract (valid UTF-8, map and blocks in order and in bounds); empty for nothing.
std::string ContractBreach(const Article& article, size_t source_size);

// Characters of `article`, one by one, that the map ties to other bytes than their own in `source` (valid UTF-8):
// described, the first of them; empty for none. Character references, and blanks that were made spaces, count as their own.
std::string MapBreach(const Article& article, std::string_view source);

}  // namespace dossier
