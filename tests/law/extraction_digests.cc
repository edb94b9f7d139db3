#include "tests/law/extraction_digests.h"

#include <atomic>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/annotation/news_reader.h"
#include "ingest/extract/extractor.h"
#include "ingest/source/article_reader.h"
#include "ingest/source/sha256.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

absl::Status ReadNews(const std::string& path, std::vector<Article>* articles) {
  auto news = LoadAnnotatedNews({path});
  if (!news.ok()) return news.status();
  for (const AnnotatedArticle& one : *news) {
    Article& article = articles->emplace_back();
    article.set_uri(absl::StrCat(path, ":", one.slug));
    article.set_published(one.date);
    article.set_text(one.text);
  }
  return absl::OkStatus();
}

absl::Status ReadFiles(const std::string& path, std::vector<Article>* articles) {
  ArticleReader reader({path}, ReaderOptions());
  while (auto article = reader.Next()) {
    if (!article->ok()) return article->status();
    articles->push_back(**std::move(article));
  }
  return absl::OkStatus();
}

std::string DigestLine(const Extractor& extractor, const Article& article) {
  auto entry = extractor.Extract(article);
  const std::string digest =
      entry.ok() ? Sha256Hex(entry->SerializeAsString()) : entry.status().ToString();
  return absl::StrCat(digest, "  ", article.uri(), "\n");
}

}  // namespace

absl::StatusOr<std::vector<Article>> ReadArticles(const std::vector<std::string>& paths) {
  std::vector<Article> articles;
  for (const std::string& path : paths) {
    const auto read = path.ends_with(".news") ? ReadNews : ReadFiles;
    if (absl::Status s = read(path, &articles); !s.ok()) return s;
  }
  return articles;
}

std::string ExtractionDigests(const Extractor& extractor, const std::vector<Article>& articles,
                              size_t threads) {
  std::vector<std::string> lines(articles.size());
  std::atomic<size_t> next = 0;
  std::vector<std::thread> readers;
  for (size_t i = 0; i < threads; ++i) {
    readers.emplace_back([&] {
      for (size_t a; (a = next++) < articles.size();) lines[a] = DigestLine(extractor, articles[a]);
    });
  }
  for (std::thread& reader : readers) reader.join();
  return absl::StrJoin(lines, "");
}

}  // namespace dossier
