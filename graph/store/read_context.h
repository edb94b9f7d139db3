// What every read of the store works on.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "graph/storage/adjacency_chunk.h"
#include "graph/storage/byte_view.h"

namespace dossier {

// One moment of the data, as one reader sees it. Threads may share it if they may share the view.
class ReadContext {
 public:
  ReadContext(std::shared_ptr<const ByteView> view, Sight sight)
      : view_(std::move(view)), sight_(sight) {}

  const ByteView& view() const { return *view_; }
  const std::shared_ptr<const ByteView>& shared_view() const { return view_; }
  Sight sight() const { return sight_; }

  // A cursor on loan: cursors are dear to make and cheap to move.
  class Lease {
   public:
    explicit Lease(const ReadContext* context) : context_(context), cursor_(context->Take()) {}
    Lease(const Lease&) = delete;
    ~Lease() { context_->Return(std::move(cursor_)); }
    ByteCursor* get() { return cursor_.get(); }
    ByteCursor* operator->() { return cursor_.get(); }

   private:
    const ReadContext* context_;
    std::unique_ptr<ByteCursor> cursor_;
  };

 private:
  std::unique_ptr<ByteCursor> Take() const;
  void Return(std::unique_ptr<ByteCursor> cursor) const;

  std::shared_ptr<const ByteView> view_;
  Sight sight_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<ByteCursor>> idle_;
};

// DataLoss that names the damaged thing.
absl::Status Damaged(std::string_view what);
absl::Status Damaged(std::string_view what, uint64_t id);

}  // namespace dossier
