// GraphStore over a database folder.
#include <memory>
#include <utility>

#include "graph/storage/byte_store.h"
#include "graph/storage/status_flow.h"
#include "graph/store/check.h"
#include "graph/store/graph_store.h"
#include "graph/store/image_keeper.h"
#include "graph/store/imaged_snapshot.h"
#include "graph/store/index_build.h"
#include "graph/store/name_table.h"
#include "graph/store/stored_loader.h"
#include "graph/store/stored_reader.h"
#include "graph/store/stored_transaction.h"
#include "graph/store/writer_turn.h"

namespace dossier {
namespace {

class StoredGraph : public GraphStore {
 public:
  StoredGraph(std::unique_ptr<ByteStore> store, bool writing)
      : store_(std::move(store)), writing_(writing), keeper_(store_.get()) {}

  absl::Status Load() {
    DOSSIER_ASSIGN_OR_RETURN(auto view, store_->Snapshot());
    if (writing_) DOSSIER_RETURN_IF_ERROR(keeper_.RemoveStrayFiles());
    return names_.Load(*view);
  }

  absl::StatusOr<std::unique_ptr<Snapshot>> GetSnapshot() const override {
    DOSSIER_ASSIGN_OR_RETURN(auto view, store_->Snapshot());
    // A writer knows all names; a reader's writer may have made more.
    if (!writing_) DOSSIER_RETURN_IF_ERROR(names_.Load(*view));
    DOSSIER_ASSIGN_OR_RETURN(ReaderParts parts, LoadReaderParts(*view));
    StoredCatalog catalog(&names_, std::move(parts.indexes));
    if (std::shared_ptr<const OpenImage> image = keeper_.For(*view); image != nullptr) {
      return std::make_unique<ImagedSnapshot>(std::move(image), std::move(view), std::move(catalog),
                                              std::move(parts.counts));
    }
    return std::make_unique<StoredSnapshot>(std::move(view), Sight::kEffective, std::move(catalog),
                                            std::move(parts.counts));
  }

  absl::StatusOr<std::unique_ptr<Transaction>> Begin(Layer layer) override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    return StoredTransaction::Begin(layer, queue_.Take(), store_.get(), &names_, &keeper_);
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
    if (auto image = keeper_.For(*view); image != nullptr) {
      if (absl::Status damaged = image->image.Verify(); !damaged.ok())
        problem(std::string(damaged.message()));
    }
    return CheckGraph(std::move(view), problem);
  }

  absl::Status Backup(const std::string& folder) const override { return store_->Backup(folder); }

  absl::Status Compact() override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    DOSSIER_RETURN_IF_ERROR(store_->Compact());
    auto turn = queue_.Take();
    return keeper_.Make();
  }

  absl::Status RefreshImage() override {
    DOSSIER_RETURN_IF_ERROR(CheckWriting());
    auto turn = queue_.Take();
    DOSSIER_ASSIGN_OR_RETURN(bool worth, keeper_.WorthMaking());
    return worth ? keeper_.Make() : absl::OkStatus();
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
  mutable ImageKeeper keeper_;
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
