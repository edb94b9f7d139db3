// GraphStore over a database folder.
#include <memory>
#include <utility>

#include "graph/storage/byte_store.h"
#include "graph/storage/status_flow.h"
#include "graph/store/check.h"
#include "graph/store/graph_store.h"
#include "graph/store/index_build.h"
#include "graph/store/name_table.h"
#include "graph/store/stored_loader.h"
#include "graph/store/stored_reader.h"
#include "graph/store/stored_transaction.h"
#include "graph/store/writer_turn.h"

namespace dossier {
namespace {

class StoredSnapshot : public StoredReader<Snapshot> {
 public:
  using StoredReader::StoredReader;
  absl::Status ScanArticles(
      const std::function<bool(std::string_view digest)>& visit) const override {
    return VisitArticles(context(), visit);
  }
};

class StoredGraph : public GraphStore {
 public:
  StoredGraph(std::unique_ptr<ByteStore> store, bool writing)
      : store_(std::move(store)), writing_(writing) {}

  absl::Status Load() {
    DOSSIER_ASSIGN_OR_RETURN(auto view, store_->Snapshot());
    return names_.Load(*view);
  }

  absl::StatusOr<std::unique_ptr<Snapshot>> GetSnapshot() const override {
    DOSSIER_ASSIGN_OR_RETURN(auto view, store_->Snapshot());
    // A writer knows all names; a reader's writer may have made more.
    if (!writing_) DOSSIER_RETURN_IF_ERROR(names_.Load(*view));
    DOSSIER_ASSIGN_OR_RETURN(ReaderParts parts, LoadReaderParts(*view));
    StoredCatalog catalog(&names_, std::move(parts.indexes));
    return std::make_unique<StoredSnapshot>(std::move(view), Sight::kEffective, std::move(catalog),
                                            std::move(parts.counts));
  }

  absl::StatusOr<std::unique_ptr<Transaction>> Begin(Layer layer) override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    return StoredTransaction::Begin(layer, queue_.Take(), store_.get(), &names_);
  }

  absl::StatusOr<std::unique_ptr<BulkLoader>> BeginBulkLoad(Layer layer) override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    return StoredLoader::Begin(layer, queue_.Take(), store_.get(), &names_);
  }

  absl::StatusOr<IndexId> CreateIndex(const IndexInfo& index) override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    auto turn = queue_.Take();
    return BuildIndex(index, names_, store_.get());
  }

  absl::Status DropIndex(std::string_view name) override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    auto turn = queue_.Take();
    return RemoveIndex(name, store_.get());
  }

  absl::Status Check(const std::function<void(std::string_view)>& problem) const override {
    DOSSIER_ASSIGN_OR_RETURN(auto view, store_->Snapshot());
    return CheckGraph(std::move(view), problem);
  }

  absl::Status Backup(const std::string& folder) const override { return store_->Backup(folder); }

  absl::Status Compact() override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    return store_->Compact();
  }

  absl::StatusOr<uint64_t> DiskBytes() const override { return store_->DiskBytes(); }

 private:
  absl::Status CheckWriting() const {
    if (writing_) return absl::OkStatus();
    return absl::PermissionDeniedError("the database is open for reading only");
  }

  std::unique_ptr<ByteStore> store_;
  bool writing_;
  mutable NameTable names_;
  WriterQueue queue_;
};

absl::StatusOr<std::unique_ptr<ByteStore>> OpenBytes(const std::string& folder, OpenMode mode) {
  if (mode == OpenMode::kReadOnly) return ByteStore::OpenForReading(folder);
  return ByteStore::OpenForWriting(folder, mode == OpenMode::kReadWriteOrCreate, DiskRoom());
}

}  // namespace

absl::StatusOr<std::unique_ptr<GraphStore>> GraphStore::Open(const std::string& folder,
                                                             OpenMode mode) {
  DOSSIER_ASSIGN_OR_RETURN(auto bytes, OpenBytes(folder, mode));
  auto store = std::make_unique<StoredGraph>(std::move(bytes), mode != OpenMode::kReadOnly);
  DOSSIER_RETURN_IF_ERROR(store->Load());
  return store;
}

}  // namespace dossier
