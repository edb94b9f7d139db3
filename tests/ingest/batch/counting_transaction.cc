#include "tests/ingest/batch/counting_transaction.h"

#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {

absl::StatusOr<std::vector<StoredEvidence>> CountingTransaction::NodeEvidence(NodeId id) const {
  return inner_->NodeEvidence(id);
}

absl::StatusOr<std::vector<StoredEvidence>> CountingTransaction::RelationshipEvidence(
    RelationshipId id) const {
  return inner_->RelationshipEvidence(id);
}

absl::StatusOr<Article> CountingTransaction::GetArticle(std::string_view digest) const {
  ++cost_->articles_read;
  return inner_->GetArticle(digest);
}

absl::StatusOr<std::string> CountingTransaction::GetRecord(std::string_view family,
                                                           std::string_view key) const {
  ++cost_->records_read;
  auto bytes = inner_->GetRecord(family, key);
  if (bytes.ok()) cost_->bytes_read += bytes->size();
  return bytes;
}

absl::Status CountingTransaction::ScanRecords(
    std::string_view family, std::string_view prefix,
    const std::function<bool(std::string_view, std::string_view)>& visit) const {
  return inner_->ScanRecords(family, prefix, [&](std::string_view key, std::string_view bytes) {
    ++cost_->records_read;
    cost_->bytes_read += bytes.size();
    return visit(key, bytes);
  });
}

absl::Status CountingTransaction::SetNodeEvidence(NodeId id, std::string_view digest,
                                                  std::span<const StoredEvidence> evidence) {
  return Wrote(inner_->SetNodeEvidence(id, digest, evidence));
}

absl::Status CountingTransaction::SetRelationshipEvidence(
    RelationshipId id, std::string_view digest, std::span<const StoredEvidence> evidence) {
  return Wrote(inner_->SetRelationshipEvidence(id, digest, evidence));
}

absl::Status CountingTransaction::PutRecord(std::string_view family, std::string_view key,
                                            std::string_view bytes) {
  ++cost_->records_written;
  cost_->bytes_written += bytes.size();
  return inner_->PutRecord(family, key, bytes);
}

absl::Status CountingTransaction::DeleteRecord(std::string_view family, std::string_view key) {
  ++cost_->records_written;
  return inner_->DeleteRecord(family, key);
}

}  // namespace dossier
