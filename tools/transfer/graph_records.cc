#include "tools/transfer/graph_records.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ingest/batch/article_records.h"
#include "ingest/identity/judgements.h"
#include "proto/graph_stream.pb.h"
#include "tools/transfer/element_records.h"

namespace dossier {
namespace {

using KeyedId = std::pair<std::string, uint64_t>;

constexpr size_t kBatch = 4096;

// Ids of a stream with their keys, ascending by key.
template <typename KeyOf>
absl::Status Gather(absl::StatusOr<std::unique_ptr<IdCursor>> cursor, const KeyOf& key_of, std::vector<KeyedId>* out) {
  if (!cursor.ok()) return cursor.status();
  std::vector<uint64_t> ids;
  while (true) {
    ids.clear();
    absl::StatusOr<size_t> got = (*cursor)->Next(kBatch, &ids);
    if (!got.ok()) return got.status();
    if (*got == 0) return absl::OkStatus();
    for (uint64_t id : ids) {
      absl::StatusOr<std::string> key = key_of(id);
      if (!key.ok()) return key.status();
      out->emplace_back(*std::move(key), id);
    }
  }
}

class RecordVisitor {
 public:
  RecordVisitor(const Snapshot& snapshot, const RecordSelection& selection, const RecordSink& sink)
      : snapshot_(snapshot), selection_(selection), sink_(sink) {}

  absl::Status Run() {
    absl::Status status = Header();
    if (status.ok()) status = Schema();
    if (status.ok() && selection_.articles) status = UsersJudgements();
    if (status.ok() && selection_.articles) status = Articles();
    if (status.ok()) status = Nodes();
    if (status.ok()) status = Relationships();
    return status;
  }

 private:
  absl::Status Header() {
    GraphRecord record;
    record.mutable_header()->set_magic(std::string(kStreamMagic));
    record.mutable_header()->set_version(kStreamVersion);
    return sink_(record);
  }

  absl::Status Schema() {
    const Catalog& catalog = snapshot_.catalog();
    std::vector<IndexInfo> indexes = catalog.Indexes();
    std::sort(indexes.begin(), indexes.end(), [](const IndexInfo& a, const IndexInfo& b) { return a.name < b.name; });
    for (const IndexInfo& index : indexes) {
      GraphRecord record;
      StreamSchema* schema = record.mutable_schema();
      schema->set_name(index.name);
      schema->set_on_relationships(index.on_relationships);
      schema->set_label_or_type(std::string(index.on_relationships ? catalog.TypeName(index.label_or_type)
                                                                   : catalog.LabelName(index.label_or_type)));
      for (KeyId key : index.keys) schema->add_keys(std::string(catalog.KeyName(key)));
      schema->set_unique(index.unique);
      absl::Status status = sink_(record);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status UsersJudgements() {
    absl::StatusOr<Judgements> judgements = Judgements::Read(snapshot_);
    if (!judgements.ok()) return judgements.status();
    for (const auto& [pair, judgement] : judgements->pairs()) {
      GraphRecord record;
      record.mutable_judgement()->set_key(pair.first);
      record.mutable_judgement()->set_other_key(pair.second);
      record.mutable_judgement()->set_same(judgement == Judgement::kSame);
      absl::Status status = sink_(record);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status Articles() {
    std::vector<std::string> digests;
    absl::Status status = snapshot_.ScanArticles([&](std::string_view digest) {
      digests.emplace_back(digest);
      return true;
    });
    for (const std::string& digest : digests) {
      if (status.ok()) status = ArticleAndEntry(digest);
    }
    return status;
  }

  absl::Status ArticleAndEntry(const std::string& digest) {
    GraphRecord record;
    absl::StatusOr<Article> article = snapshot_.GetArticle(digest);
    if (!article.ok()) return article.status();
    *record.mutable_article() = *std::move(article);
    absl::Status status = sink_(record);
    if (!status.ok()) return status;
    absl::StatusOr<Extraction> entry = ReadEntry(snapshot_, digest);
    if (absl::IsNotFound(entry.status())) return absl::OkStatus();
    if (!entry.ok()) return entry.status();
    *record.mutable_entry() = *std::move(entry);
    return sink_(record);
  }

  absl::Status Nodes() {
    std::vector<KeyedId> nodes;
    auto key_of = [&](uint64_t id) { return snapshot_.NodeKey(id); };
    absl::Status status = Gather(snapshot_.ScanNodes(), key_of, &nodes);
    if (status.ok() && selection_.hidden) status = Gather(snapshot_.ScanHiddenNodes(), key_of, &nodes);
    std::sort(nodes.begin(), nodes.end());
    for (const auto& [key, id] : nodes) {
      if (!status.ok()) break;
      GraphRecord record;
      status = FillNode(snapshot_, id, key, selection_.evidence, record.mutable_node());
      if (status.ok()) status = sink_(record);
    }
    return status;
  }

  absl::Status Relationships() {
    std::vector<KeyedId> relationships;
    auto key_of = [&](uint64_t id) { return snapshot_.RelationshipKey(id); };
    absl::Status status = Gather(snapshot_.ScanRelationships(), key_of, &relationships);
    if (status.ok() && selection_.hidden) status = Gather(snapshot_.ScanHiddenRelationships(), key_of, &relationships);
    std::sort(relationships.begin(), relationships.end());
    for (const auto& [key, id] : relationships) {
      if (!status.ok()) break;
      GraphRecord record;
      status = FillRelationship(snapshot_, id, key, selection_.evidence, record.mutable_relationship());
      if (status.ok()) status = sink_(record);
    }
    return status;
  }

  const Snapshot& snapshot_;
  const RecordSelection& selection_;
  const RecordSink& sink_;
};

}  // namespace

absl::Status VisitGraphRecords(const Snapshot& snapshot, const RecordSelection& selection, const RecordSink& sink) {
  return RecordVisitor(snapshot, selection, sink).Run();
}

}  // namespace dossier
