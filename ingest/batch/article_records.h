// What is kept of each article beside the graph. The only file that knows these families and keys:
//   entry          digest            -> Extraction
//   article.record digest            -> ArticleRecord (what it gave to the graph)
//   article.uri    uri US digest     -> nothing; US is 0x1F
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"
#include "graph/store/transaction.h"

namespace dossier {

class Article;        // proto/article.proto
class ArticleRecord;  // proto/projection.proto
class Extraction;     // proto/extraction.proto

// NotFound where the article is not held.
absl::StatusOr<Extraction> ReadEntry(const RecordReader& records, std::string_view digest);
absl::StatusOr<ArticleRecord> ReadArticleRecord(const RecordReader& records,
                                                std::string_view digest);
bool HoldsArticle(const RecordReader& records, std::string_view digest);

// Digests of the articles of a uri, ascending.
absl::StatusOr<std::vector<std::string>> DigestsOfUri(const RecordReader& records,
                                                      std::string_view uri);
// Those whose digest begins so.
absl::StatusOr<std::vector<std::string>> DigestsWithPrefix(const RecordReader& records,
                                                           std::string_view prefix);

absl::Status WriteArticleRecords(Transaction* transaction, const Article& article,
                                 const Extraction& entry);
absl::Status WriteArticleRecord(Transaction* transaction, std::string_view digest,
                                const ArticleRecord& record);
absl::Status DeleteArticleRecords(Transaction* transaction, std::string_view digest,
                                  const ArticleRecord& record);

}  // namespace dossier
