// Which fields of a JSON line hold what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace dossier {

// For each part of an article the fields that may hold it, the first found wins. A name may have dots that lead into
// objects and arrays (`source.name`, `authors.0`); a field with the whole name, dots and all, comes first.
struct JsonFields {
  std::vector<std::string> text = {"text",      "body",     "content",   "article_text",
                                   "articleBody", "maintext", "full_text", "article"};
  std::vector<std::string> html = {"html", "raw_html", "page_html"};
  std::vector<std::string> title = {"title", "headline"};
  std::vector<std::string> uri = {"uri", "url", "link", "canonical_url", "id", "_id"};
  std::vector<std::string> published = {"published",    "datePublished", "date_publish",
                                        "published_at", "publishedAt",   "publish_date",
                                        "pub_date",     "pubDate",       "date",
                                        "timestamp",    "created_at"};
  std::vector<std::string> author = {"author", "authors", "byline", "creator"};
  std::vector<std::string> publisher = {"publisher", "source.name", "source", "site_name",
                                        "source_domain", "outlet", "newspaper", "domain"};

  // Takes a mapping as flags write it, `text=body` or `uri=meta.url`: that field and no other. InvalidArgument, naming
  // the parts there are, where it is none.
  absl::Status Map(std::string_view mapping);
};

}  // namespace dossier
