// Changes not yet committed, and the view that shows a base with them laid over it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/container/btree_map.h"
#include "graph/storage/byte_view.h"

namespace dossier {

// The last word on each changed key: new bytes, or nothing where the key goes. One thread.
class PendingWrites {
 public:
  using Changes = absl::btree_map<std::string, std::optional<std::string>, std::less<>>;

  void Put(std::string key, std::string value);
  void Delete(std::string key);
  const Changes& changes() const { return changes_; }
  bool empty() const { return changes_.empty(); }
  // Keys and values in bytes.
  uint64_t byte_size() const { return byte_size_; }
  // Goes up with every change, so that cursors know when their place in changes() is stale.
  uint64_t version() const { return version_; }

 private:
  void Set(std::string key, std::optional<std::string> value);

  Changes changes_;
  uint64_t byte_size_ = 0;
  uint64_t version_ = 0;
};

// Reads see the changes made so far, also through cursors that were there before. Both must outlive
// it.
class PendingView : public ByteView {
 public:
  PendingView(const ByteView* base, const PendingWrites* writes) : base_(base), writes_(writes) {}
  absl::StatusOr<bool> Get(std::string_view key, std::string* value) const override;
  absl::Status MultiGet(std::span<const std::string> keys,
                        absl::FunctionRef<void(size_t, std::string_view)> found) const override;
  std::unique_ptr<ByteCursor> NewCursor() const override;

 private:
  const ByteView* base_;
  const PendingWrites* writes_;
};

}  // namespace dossier
