#include "tests/graph/memory/memory_store.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "tests/graph/memory/memory_transaction.h"

namespace dossier {
namespace {

class MemorySnapshot final : public MemoryReader<Snapshot> {
 public:
  using MemoryReader::MemoryReader;

  absl::Status ScanArticles(const std::function<bool(std::string_view digest)>&) const override {
    return absl::OkStatus();
  }
};

class MemoryStore final : public GraphStore {
 public:
  absl::StatusOr<std::unique_ptr<Snapshot>> GetSnapshot() const override {
    return std::make_unique<MemorySnapshot>(&names_, Current());
  }

  absl::StatusOr<std::unique_ptr<Transaction>> Begin(Layer layer) override {
    std::unique_lock writer(writer_);
    auto copy = std::make_shared<MemoryState>(*Current());
    return std::make_unique<MemoryTransaction>(
        &names_, std::move(copy), layer, std::move(writer),
        [this](std::shared_ptr<MemoryState> state) { Publish(state); });
  }

  absl::StatusOr<IndexId> CreateIndex(const IndexInfo& wanted) override {
    std::unique_lock writer(writer_);
    auto copy = std::make_shared<MemoryState>(*Current());
    IndexInfo index = wanted;
    index.id = copy->next_index++;
    if (index.name.empty()) index.name = absl::StrCat("index_", index.id);
    for (const IndexInfo& other : copy->indexes) {
      const bool same = other.on_relationships == index.on_relationships &&
                        other.label_or_type == index.label_or_type && other.keys == index.keys;
      if (same || other.name == index.name)
        return absl::AlreadyExistsError(absl::StrCat("index ", other.name));
    }
    copy->indexes.push_back(index);
    Publish(copy);
    return index.id;
  }

  absl::Status DropIndex(std::string_view name) override {
    std::unique_lock writer(writer_);
    auto copy = std::make_shared<MemoryState>(*Current());
    if (std::erase_if(copy->indexes, [&](const IndexInfo& index) { return index.name == name; }) ==
        0) {
      return absl::NotFoundError(absl::StrCat("no index is called ", std::string(name)));
    }
    Publish(copy);
    return absl::OkStatus();
  }

  absl::Status Check(const std::function<void(std::string_view)>&) const override {
    return absl::OkStatus();
  }
  absl::Status Backup(const std::string&) const override {
    return absl::UnimplementedError("nothing to back up");
  }
  absl::Status Compact() override { return absl::OkStatus(); }
  absl::StatusOr<uint64_t> DiskBytes() const override { return 0; }

 private:
  std::shared_ptr<MemoryState> Current() const {
    std::lock_guard lock(mutex_);
    return state_;
  }
  void Publish(std::shared_ptr<MemoryState> state) {
    std::lock_guard lock(mutex_);
    state_ = std::move(state);
  }

  mutable MemoryCatalogNames names_;
  mutable std::mutex mutex_;  // of state_
  std::mutex writer_;         // held by the running transaction
  std::shared_ptr<MemoryState> state_ = std::make_shared<MemoryState>();
};

}  // namespace

std::unique_ptr<GraphStore> NewMemoryStore() { return std::make_unique<MemoryStore>(); }

}  // namespace dossier
