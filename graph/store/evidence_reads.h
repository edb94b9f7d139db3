// Evidence and articles, and how they are stored.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/pending_writes.h"
#include "graph/store/read_context.h"

namespace dossier {

class Article;
class StoredEvidence;

// In the order (article published, article digest, passage start, rule).
absl::StatusOr<std::vector<StoredEvidence>> ReadEvidence(const ReadContext& context,
                                                         ElementKind kind, uint64_t id);
// What one article gives; `digest` is not stored in it twice.
std::string EncodeEvidence(std::span<const StoredEvidence> evidence);
// DataLoss where damaged.
absl::StatusOr<std::vector<StoredEvidence>> DecodeEvidence(std::string_view digest,
                                                           std::string_view bytes);
absl::Status EraseEvidence(const ReadContext& context, ElementKind kind, uint64_t id,
                           PendingWrites* writes);

absl::StatusOr<Article> ReadArticle(const ReadContext& context, std::string_view digest);
absl::Status VisitArticles(const ReadContext& context,
                           const std::function<bool(std::string_view digest)>& visit);
void StoreArticle(const Article& article, PendingWrites* writes);
void EraseArticle(std::string_view digest, PendingWrites* writes);

// Records of other rooms, as RecordReader.
absl::StatusOr<std::string> ReadRecord(const ReadContext& context, std::string_view family,
                                       std::string_view record_key);
absl::Status VisitRecordsOf(
    const ReadContext& context, std::string_view family, std::string_view prefix,
    const std::function<bool(std::string_view key, std::string_view bytes)>& visit);

}  // namespace dossier
