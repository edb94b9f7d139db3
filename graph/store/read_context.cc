#include "graph/store/read_context.h"

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {
constexpr size_t kMaxIdle = 8;
}

std::unique_ptr<ByteCursor> ReadContext::Take() const {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    if (!idle_.empty()) {
      auto cursor = std::move(idle_.back());
      idle_.pop_back();
      return cursor;
    }
  }
  return view_->NewCursor();
}

void ReadContext::Return(std::unique_ptr<ByteCursor> cursor) const {
  std::lock_guard<std::mutex> lock(mutex_);
  if (idle_.size() < kMaxIdle) idle_.push_back(std::move(cursor));
}

absl::Status Damaged(std::string_view what) {
  return absl::DataLossError(absl::StrCat("damaged: ", std::string(what)));
}

absl::Status Damaged(std::string_view what, uint64_t id) {
  return absl::DataLossError(absl::StrCat("damaged: ", std::string(what), " ", id));
}

}  // namespace dossier
