#include "ingest/batch/article_records.h"

#include "absl/strings/str_cat.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

constexpr std::string_view kExtractionFamily = "entry";
constexpr std::string_view kRecordFamily = "article.record";
constexpr std::string_view kUriFamily = "article.uri";

std::string UriKey(std::string_view uri, std::string_view digest) {
  return std::string(uri).append("\x1f").append(digest);
}

template <typename Message>
absl::StatusOr<Message> Read(const RecordReader& records, std::string_view family,
                             std::string_view digest) {
  auto bytes = records.GetRecord(family, digest);
  if (!bytes.ok()) return bytes.status();
  Message message;
  if (!message.ParseFromString(*bytes)) {
    return absl::DataLossError(absl::StrCat("the ", std::string(family), " of article ",
                                            std::string(digest), " is damaged"));
  }
  return message;
}

// What stands behind the prefix in each key.
absl::StatusOr<std::vector<std::string>> KeyEnds(const RecordReader& records,
                                                 std::string_view family, std::string_view prefix,
                                                 size_t drop) {
  std::vector<std::string> ends;
  absl::Status s = records.ScanRecords(family, prefix, [&](std::string_view key, std::string_view) {
    ends.emplace_back(key.substr(drop));
    return true;
  });
  if (!s.ok()) return s;
  return ends;
}

}  // namespace

absl::StatusOr<Extraction> ReadEntry(const RecordReader& records, std::string_view digest) {
  return Read<Extraction>(records, kExtractionFamily, digest);
}

absl::StatusOr<ArticleRecord> ReadArticleRecord(const RecordReader& records,
                                                std::string_view digest) {
  return Read<ArticleRecord>(records, kRecordFamily, digest);
}

bool HoldsArticle(const RecordReader& records, std::string_view digest) {
  return records.GetRecord(kRecordFamily, digest).ok();
}

absl::StatusOr<std::vector<std::string>> DigestsOfUri(const RecordReader& records,
                                                      std::string_view uri) {
  const std::string prefix = UriKey(uri, "");
  return KeyEnds(records, kUriFamily, prefix, prefix.size());
}

absl::StatusOr<std::vector<std::string>> DigestsWithPrefix(const RecordReader& records,
                                                           std::string_view prefix) {
  return KeyEnds(records, kRecordFamily, prefix, 0);
}

absl::Status WriteArticleRecords(Transaction* transaction, const Article& article,
                                 const Extraction& entry) {
  if (absl::Status s = transaction->PutArticle(article); !s.ok()) return s;
  absl::Status s =
      transaction->PutRecord(kExtractionFamily, article.digest(), entry.SerializeAsString());
  return s.ok() ? transaction->PutRecord(kUriFamily, UriKey(article.uri(), article.digest()), "")
                : s;
}

absl::Status WriteArticleRecord(Transaction* transaction, std::string_view digest,
                                const ArticleRecord& record) {
  return transaction->PutRecord(kRecordFamily, digest, record.SerializeAsString());
}

absl::Status DeleteArticleRecords(Transaction* transaction, std::string_view digest,
                                  const ArticleRecord& record) {
  absl::Status s = transaction->DeleteArticle(digest);
  if (s.ok()) s = transaction->DeleteRecord(kExtractionFamily, digest);
  if (s.ok()) s = transaction->DeleteRecord(kRecordFamily, digest);
  return s.ok() ? transaction->DeleteRecord(kUriFamily, UriKey(record.uri(), digest)) : s;
}

}  // namespace dossier
