// Articles on their way in.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace dossier {

class Article;     // proto/article.proto
class Extraction;  // proto/extraction.proto

// What one article says: Extractor::Extract. Called on many threads at once; a function of the
// article alone.
using ExtractFunction = std::function<absl::StatusOr<Extraction>(const Article&)>;

// One input that is still to be read. `read` is called once, on any thread.
struct PendingArticle {
  std::string place;  // as messages name it
  std::function<absl::StatusOr<Article>()> read;
};

// How far a stream has come.
struct StreamProgress {
  uint64_t bytes_done = 0;
  uint64_t bytes_total = 0;  // 0 where it is not known
};

// Called from one thread at a time.
class ArticleStream {
 public:
  virtual ~ArticleStream() = default;
  // Nothing at the end.
  virtual std::optional<PendingArticle> Next() = 0;
  virtual StreamProgress Progress() const = 0;
};

// Articles held in memory, in their order.
std::unique_ptr<ArticleStream> StreamArticles(std::vector<Article> articles);

}  // namespace dossier
