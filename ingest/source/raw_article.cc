#include "ingest/source/raw_article.h"

#include "absl/strings/str_cat.h"
#include "ingest/source/article_identity.h"
#include "ingest/source/html_article.h"
#include "ingest/source/json_article.h"
#include "ingest/source/text_article.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

absl::StatusOr<Article> Parse(const RawArticle& raw, const ReaderOptions& options) {
  switch (raw.format) {
    case InputFormat::kHtml:
      if (raw.bytes.size() > options.max_page_bytes) {
        return absl::ResourceExhaustedError(absl::StrCat(
            "is larger than ", options.max_page_bytes, " bytes, the most a page may have"));
      }
      return ReadHtmlArticle(raw.bytes, raw.input);
    case InputFormat::kJsonl:
      return ReadJsonArticle(raw.bytes, options.fields, absl::StrCat(raw.input, "#", raw.line));
    default:
      return ReadTextArticle(raw.bytes, raw.input);
  }
}

}  // namespace

std::string RawArticle::Place() const {
  return line == 0 ? input : absl::StrCat(input, ":", line);
}

absl::StatusOr<Article> ParseArticle(const RawArticle& raw, const ReaderOptions& options) {
  absl::StatusOr<Article> article = Parse(raw, options);
  if (!article.ok()) {
    return absl::Status(article.status().code(),
                        absl::StrCat(raw.Place(), ": ", std::string(article.status().message())));
  }
  FinishArticle(&*article);
  return article;
}

}  // namespace dossier
