// Digests of what is found in articles: two builds of the program agree where these do.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

class Article;    // proto/article.proto
class Extractor;  // ingest/extract/extractor.h

// The articles of files and folders; of a name that ends in .news those of ingest/language/data.
absl::StatusOr<std::vector<Article>> ReadArticles(const std::vector<std::string>& paths);

// A line for each article in their order: the SHA-256 of its entry's bytes, its uri. The bytes are of this program's
// protobuf alone; the lines of two builds of the same sources are the same. Extracts on `threads` threads.
std::string ExtractionDigests(const Extractor& extractor, const std::vector<Article>& articles,
                              size_t threads);

}  // namespace dossier
