#include "ingest/batch/article_stream.h"

#include <utility>

#include "proto/article.pb.h"

namespace dossier {
namespace {

class HeldArticles : public ArticleStream {
 public:
  explicit HeldArticles(std::vector<Article> articles) : articles_(std::move(articles)) {
    for (const Article& article : articles_) total_ += article.text().size();
  }

  std::optional<PendingArticle> Next() override {
    if (next_ == articles_.size()) return std::nullopt;
    const Article& article = articles_[next_++];
    done_ += article.text().size();
    return PendingArticle{article.uri(),
                          [article]() -> absl::StatusOr<Article> { return article; }};
  }

  StreamProgress Progress() const override { return {done_, total_}; }

 private:
  std::vector<Article> articles_;
  size_t next_ = 0;
  uint64_t done_ = 0;
  uint64_t total_ = 0;
};

}  // namespace

std::unique_ptr<ArticleStream> StreamArticles(std::vector<Article> articles) {
  return std::make_unique<HeldArticles>(std::move(articles));
}

}  // namespace dossier
