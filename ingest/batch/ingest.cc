#include "ingest/batch/ingest.h"

#include <chrono>
#include <memory>
#include <set>
#include <utility>

#include "ingest/batch/article_records.h"
#include "ingest/batch/article_set_change.h"
#include "ingest/batch/extraction_pool.h"
#include "ingest/projection/project_article.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

// Whether what the set holds of an article is what this program and extractor would make of it.
bool IsFresh(const ArticleRecord& record, const std::string& extractor_version) {
  return record.extractor_version() == extractor_version &&
         record.projection_version() == kProjectionVersion;
}

// Articles of one commit, then the next.
class BatchWriter {
 public:
  BatchWriter(GraphStore* store, const OntologyIndex& ontology, const ExtractFunction& extract,
              const IngestOptions& options)
      : store_(store), ontology_(ontology), extract_(extract), options_(options) {}

  // Decides what becomes of one input; commits where the batch is full.
  absl::Status Write(ExtractedArticle item) {
    ++report_.seen;
    if (!item.status.ok() || item.article == nullptr) {
      report_.problems.push_back({std::move(item.place), std::move(item.status)});
      return absl::OkStatus();
    }
    if (absl::Status s = Begin(*item.article); !s.ok()) return s;
    if (absl::Status s = Decide(item); !s.ok()) return s;
    return in_batch_ >= options_.batch_articles ? Commit() : absl::OkStatus();
  }

  absl::Status Commit() {
    if (changed_.empty()) {
      Drop();
      return absl::OkStatus();
    }
    absl::Status s = change_->Apply();
    if (s.ok()) s = transaction_->Commit();
    if (s.ok()) report_.reconsidered += change_->reconsidered();
    Drop();
    return s;
  }

  IngestReport* report() { return &report_; }

 private:
  void Drop() {
    change_.reset();
    transaction_.reset();
    changed_.clear();
    in_batch_ = 0;
  }

  // A transaction is open from here on. An article or version that this very batch changed already
  // waits for its commit.
  absl::Status Begin(const Article& article) {
    if (changed_.contains(article.digest()) || changed_.contains(article.uri())) {
      if (absl::Status s = Commit(); !s.ok()) return s;
    }
    if (transaction_ != nullptr) return absl::OkStatus();
    auto transaction = store_->Begin(Layer::kDerived);
    if (!transaction.ok()) return transaction.status();
    transaction_ = *std::move(transaction);
    change_ = std::make_unique<ArticleSetChange>(transaction_.get(), ontology_);
    return absl::OkStatus();
  }

  absl::Status Decide(ExtractedArticle& item) {
    const std::string& digest = item.article->digest();
    auto record = ReadArticleRecord(*transaction_, digest);
    if (!record.ok() && !absl::IsNotFound(record.status())) return record.status();
    if (record.ok() && (!options_.refresh || item.entry == nullptr ||
                        IsFresh(*record, options_.extractor_version))) {
      ++report_.unchanged;
      return absl::OkStatus();
    }
    if (item.entry == nullptr) {
      // It was held when the ingest began and is not any more: another input replaced it.
      auto entry = extract_(*item.article);
      if (!entry.ok()) {
        report_.problems.push_back({item.place, entry.status()});
        return absl::OkStatus();
      }
      item.entry = std::make_shared<Extraction>(*std::move(entry));
    }
    const bool is_new = !record.ok();
    bool wanted = true;
    if (is_new) {
      if (absl::Status s = MeetOtherVersions(*item.article, &wanted); !s.ok()) return s;
    }
    return wanted ? Put(item, is_new) : absl::OkStatus();
  }

  absl::Status MeetOtherVersions(const Article& article, bool* wanted) {
    auto others = DigestsOfUri(*transaction_, article.uri());
    if (!others.ok()) return others.status();
    if (others->empty()) return absl::OkStatus();
    if (options_.new_version == NewVersion::kKeepBoth) ++report_.other_versions;
    if (options_.new_version == NewVersion::kKeepOld) {
      *wanted = false;
      ++report_.older_kept;
    }
    if (options_.new_version != NewVersion::kReplace) return absl::OkStatus();
    replaced_ = *std::move(others);
    return absl::OkStatus();
  }

  absl::Status Put(const ExtractedArticle& item, bool is_new) {
    const std::vector<std::string> replaced = std::exchange(replaced_, {});
    absl::Status s = change_->Put(*item.article, *item.entry);
    if (absl::IsInvalidArgument(s)) {
      report_.problems.push_back({item.place, std::move(s)});
      return absl::OkStatus();
    }
    for (const std::string& digest : replaced) {
      if (s.ok()) s = change_->Remove(digest);
      changed_.insert(digest);
      ++report_.replaced;
    }
    changed_.insert(item.article->digest());
    changed_.insert(item.article->uri());
    ++in_batch_;
    Count(*item.entry, is_new);
    return s;
  }

  void Count(const Extraction& entry, bool is_new) {
    ++(is_new ? report_.added : report_.updated);
    report_.entities += static_cast<uint64_t>(entry.entities_size());
    report_.claims += static_cast<uint64_t>(entry.claims_size());
    report_.events += static_cast<uint64_t>(entry.events_size());
    report_.statements += static_cast<uint64_t>(entry.statements_size());
  }

  GraphStore* store_;
  const OntologyIndex& ontology_;
  const ExtractFunction& extract_;
  const IngestOptions& options_;
  std::unique_ptr<Transaction> transaction_;
  std::unique_ptr<ArticleSetChange> change_;
  std::set<std::string> changed_;      // digests and uris that the open batch touches
  std::vector<std::string> replaced_;  // by the article at hand
  size_t in_batch_ = 0;                // articles put into it
  IngestReport report_;
};

class Clock {
 public:
  double Seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void TellProgress(const IngestOptions& options, const IngestReport& report,
                  const StreamProgress& stream, double seconds) {
  if (!options.progress) return;
  IngestProgress progress;
  progress.articles = report.seen;
  progress.bytes_done = stream.bytes_done;
  progress.bytes_total = stream.bytes_total;
  progress.seconds = seconds;
  if (seconds > 0) progress.articles_per_second = static_cast<double>(report.seen) / seconds;
  if (stream.bytes_total > 0 && stream.bytes_done > 0 && stream.bytes_done <= stream.bytes_total) {
    progress.remaining_seconds = seconds *
                                 static_cast<double>(stream.bytes_total - stream.bytes_done) /
                                 static_cast<double>(stream.bytes_done);
  }
  options.progress(progress);
}

bool Stopped(const IngestOptions& options) { return options.stop && options.stop(); }

// Takes everything from the pool, in order.
absl::Status Drain(ExtractionPool* pool, BatchWriter* writer, const IngestOptions& options,
                   const Clock& clock) {
  constexpr double kTick = 0.1;
  double told = 0;
  while (true) {
    if (Stopped(options)) {
      writer->report()->interrupted = true;
      return writer->Commit();
    }
    ExtractedArticle item;
    const ExtractionPool::Taken taken = pool->Take(kTick, &item);
    if (taken == ExtractionPool::Taken::kEnd) return writer->Commit();
    if (taken == ExtractionPool::Taken::kOne) {
      if (absl::Status s = writer->Write(std::move(item)); !s.ok()) return s;
    }
    if (clock.Seconds() - told < kTick) continue;
    told = clock.Seconds();
    TellProgress(options, *writer->report(), pool->Progress(), told);
  }
}

}  // namespace

absl::StatusOr<IngestReport> Ingest(GraphStore* store, const OntologyIndex& ontology,
                                    const ExtractFunction& extract, ArticleStream* stream,
                                    const IngestOptions& options) {
  const Clock clock;
  auto snapshot = store->GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  // What was held when the ingest began need not be read again; the writer looks once more.
  const auto needed = [&](const Article& article) {
    auto record = ReadArticleRecord(**snapshot, article.digest());
    return !record.ok() || (options.refresh && !IsFresh(*record, options.extractor_version));
  };
  BatchWriter writer(store, ontology, extract, options);
  StreamProgress last;
  {
    ExtractionPool pool(stream, extract, needed, options.threads, options.window_articles);
    if (absl::Status s = Drain(&pool, &writer, options, clock); !s.ok()) return s;
    last = pool.Progress();
  }
  writer.report()->seconds = clock.Seconds();
  TellProgress(options, *writer.report(), last, clock.Seconds());
  return std::move(*writer.report());
}

}  // namespace dossier
