#include <memory>
#include <utility>

#include "ingest/batch/article_records.h"
#include "ingest/batch/ingest.h"
#include "ingest/projection/project_article.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

absl::StatusOr<std::vector<std::string>> StaleDigests(const Snapshot& snapshot,
                                                      const std::string& extractor_version) {
  std::vector<std::string> stale;
  absl::Status problem;
  absl::Status s = snapshot.ScanArticles([&](std::string_view digest) {
    auto record = ReadArticleRecord(snapshot, digest);
    if (!record.ok() && !absl::IsNotFound(record.status())) {
      problem = record.status();
      return false;
    }
    const bool fresh = record.ok() && record->extractor_version() == extractor_version &&
                       record->projection_version() == kProjectionVersion;
    if (!fresh) stale.emplace_back(digest);
    return true;
  });
  if (!s.ok()) return s;
  if (!problem.ok()) return problem;
  return stale;
}

// Stored articles, by digest.
class StoredArticles : public ArticleStream {
 public:
  StoredArticles(const Snapshot* snapshot, std::vector<std::string> digests)
      : snapshot_(snapshot), digests_(std::move(digests)) {}

  std::optional<PendingArticle> Next() override {
    if (next_ == digests_.size()) return std::nullopt;
    const std::string& digest = digests_[next_++];
    return PendingArticle{digest, [this, digest] { return snapshot_->GetArticle(digest); }};
  }

  // Of articles, since their lengths are not known before they are read.
  StreamProgress Progress() const override { return {next_, digests_.size()}; }

 private:
  const Snapshot* snapshot_;
  std::vector<std::string> digests_;
  size_t next_ = 0;
};

}  // namespace

absl::StatusOr<uint64_t> CountStale(const Snapshot& snapshot,
                                    const std::string& extractor_version) {
  auto stale = StaleDigests(snapshot, extractor_version);
  if (!stale.ok()) return stale.status();
  return stale->size();
}

absl::StatusOr<IngestReport> Reextract(GraphStore* store, const OntologyIndex& ontology,
                                       const ExtractFunction& extract,
                                       const IngestOptions& options) {
  auto snapshot = store->GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  auto stale = StaleDigests(**snapshot, options.extractor_version);
  if (!stale.ok()) return stale.status();
  StoredArticles stream(snapshot->get(), *std::move(stale));
  IngestOptions refreshing = options;
  refreshing.refresh = true;
  return Ingest(store, ontology, extract, &stream, refreshing);
}

}  // namespace dossier
