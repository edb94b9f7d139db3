#include "tools/transfer/graph_import.h"

#include <memory>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "ingest/batch/article_set_change.h"
#include "ingest/batch/judge.h"
#include "proto/graph_stream.pb.h"
#include "tools/transfer/stream_reader.h"
#include "tools/transfer/user_elements.h"

namespace dossier {
namespace {

constexpr uint64_t kArticlesInOneCommit = 500;

class GraphImporter {
 public:
  GraphImporter(StreamReader* reader, const OntologyIndex& ontology, GraphStore* store)
      : reader_(reader), ontology_(ontology), store_(store) {}

  absl::Status Run() {
    GraphRecord record;
    while (true) {
      absl::StatusOr<bool> more = reader_->Next(&record);
      if (!more.ok()) return more.status();
      if (!*more) return Finish();
      absl::Status status = Take(record);
      if (!status.ok()) return status;
    }
  }

  const GraphImportCounts& counts() const { return counts_; }

 private:
  absl::Status Take(const GraphRecord& record) {
    switch (record.record_case()) {
      case GraphRecord::kSchema: schema_.push_back(record.schema()); return absl::OkStatus();
      case GraphRecord::kJudgement: return TakeJudgement(record.judgement());
      case GraphRecord::kArticle: article_ = record.article(); return absl::OkStatus();
      case GraphRecord::kEntry: return TakeEntry(record.entry());
      case GraphRecord::kNode: return TakeElement(record.node());
      case GraphRecord::kRelationship: return TakeElement(record.relationship());
      default: return absl::OkStatus();  // a kind that a later minor version may add
    }
  }

  absl::Status TakeJudgement(const StreamJudgement& judgement) {
    judged_.push_back({judgement.key(), judgement.other_key(), judgement.same() ? Judgement::kSame : Judgement::kDifferent});
    return absl::OkStatus();
  }

  // Before the articles, so that these are laid into the graph once.
  absl::Status WriteJudgements() {
    if (judged_.empty()) return absl::OkStatus();
    absl::StatusOr<JudgeReport> report = Judge(store_, ontology_, judged_);
    judged_.clear();
    if (absl::IsFailedPrecondition(report.status())) return absl::AlreadyExistsError(report.status().message());
    if (!report.ok()) return report.status();
    counts_.judgements += report->changed;
    return absl::OkStatus();
  }

  absl::Status TakeEntry(const Extraction& entry) {
    if (entry.article_digest() != article_.digest()) {
      return absl::InvalidArgumentError("the stream holds an entry without its article before it");
    }
    if (change_ == nullptr) {
      absl::Status status = WriteJudgements();
      if (status.ok()) status = Begin(Layer::kDerived);
      if (!status.ok()) return status;
      change_ = std::make_unique<ArticleSetChange>(transaction_.get(), ontology_);
    }
    if (change_->Holds(article_.digest())) {
      ++counts_.articles_present;
      return absl::OkStatus();
    }
    absl::Status status = change_->Put(article_, entry);
    if (!status.ok()) return status;
    ++counts_.articles;
    return ++pending_articles_ >= kArticlesInOneCommit ? CommitArticles() : absl::OkStatus();
  }

  absl::Status CommitArticles() {
    if (change_ == nullptr) return absl::OkStatus();
    absl::Status status = change_->Apply();
    change_.reset();
    if (status.ok()) status = transaction_->Commit();
    transaction_.reset();
    pending_articles_ = 0;
    return status;
  }

  absl::Status Begin(Layer layer) {
    absl::StatusOr<std::unique_ptr<Transaction>> transaction = store_->Begin(layer);
    if (!transaction.ok()) return transaction.status();
    transaction_ = *std::move(transaction);
    return absl::OkStatus();
  }

  template <typename Element>
  absl::Status TakeElement(const Element& element) {
    if (users_ == nullptr) {
      absl::Status status = CommitArticles();
      if (status.ok()) status = WriteJudgements();
      if (status.ok()) status = Begin(Layer::kUser);
      if (!status.ok()) return status;
      users_ = std::make_unique<UserElements>(transaction_.get());
    }
    return users_->Add(element);
  }

  absl::Status Finish() {
    absl::Status status = CommitArticles();
    if (status.ok() && users_ == nullptr) status = WriteJudgements();
    if (status.ok() && users_ != nullptr) {
      status = users_->Finish();
      if (status.ok()) status = transaction_->Commit();
      counts_.user_nodes = users_->nodes();
      counts_.user_relationships = users_->relationships();
      transaction_.reset();
    }
    for (const StreamSchema& schema : schema_) {
      if (status.ok()) status = MakeIndex(schema);
    }
    return status;
  }

  absl::Status MakeIndex(const StreamSchema& schema) {
    IndexInfo index;
    index.name = schema.name();
    index.on_relationships = schema.on_relationships();
    index.unique = schema.unique();
    absl::Status status = Begin(Layer::kUser);
    if (!status.ok()) return status;
    absl::StatusOr<uint32_t> name = schema.on_relationships() ? transaction_->MakeType(schema.label_or_type())
                                                              : transaction_->MakeLabel(schema.label_or_type());
    if (!name.ok()) return name.status();
    index.label_or_type = *name;
    for (const std::string& key_name : schema.keys()) {
      absl::StatusOr<KeyId> key = transaction_->MakeKey(key_name);
      if (!key.ok()) return key.status();
      index.keys.push_back(*key);
    }
    status = transaction_->Commit();
    transaction_.reset();
    if (!status.ok()) return status;
    absl::Status made = store_->CreateIndex(index).status();
    return absl::IsAlreadyExists(made) ? absl::OkStatus() : made;
  }

  StreamReader* reader_;
  const OntologyIndex& ontology_;
  GraphStore* store_;
  GraphImportCounts counts_;
  std::vector<StreamSchema> schema_;
  std::vector<JudgedKeys> judged_;
  Article article_;
  uint64_t pending_articles_ = 0;
  std::unique_ptr<Transaction> transaction_;
  std::unique_ptr<ArticleSetChange> change_;
  std::unique_ptr<UserElements> users_;
};

// Reads all of it, checksum and counts included, so that a damaged file changes nothing.
absl::Status Verify(const std::string& path) {
  absl::StatusOr<std::unique_ptr<StreamReader>> reader = StreamReader::Open(path);
  if (!reader.ok()) return reader.status();
  GraphRecord record;
  while (true) {
    absl::StatusOr<bool> more = (*reader)->Next(&record);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
  }
}

}  // namespace

absl::StatusOr<GraphImportCounts> ImportGraph(const std::string& path, const OntologyIndex& ontology, GraphStore* store) {
  if (path != "-") {
    absl::Status status = Verify(path);
    if (!status.ok()) return status;
  }
  absl::StatusOr<std::unique_ptr<StreamReader>> reader = StreamReader::Open(path);
  if (!reader.ok()) return reader.status();
  GraphImporter importer(reader->get(), ontology, store);
  absl::Status status = importer.Run();
  if (!status.ok()) return status;
  return importer.counts();
}

}  // namespace dossier
