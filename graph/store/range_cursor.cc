#include "graph/store/range_cursor.h"

#include <utility>

#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

class RangeCursor : public IdCursor {
 public:
  RangeCursor(const ReadContext& context, std::string begin, std::string end, IdOfKey id_of)
      : view_(context.shared_view()),
        cursor_(view_->NewCursor()),
        end_(std::move(end)),
        id_of_(std::move(id_of)) {
    cursor_->Seek(begin);
  }

  absl::StatusOr<size_t> Next(size_t capacity, std::vector<uint64_t>* out) override {
    out->clear();
    for (; out->size() < capacity && cursor_->Valid() && cursor_->key() < end_; cursor_->Next()) {
      DOSSIER_ASSIGN_OR_RETURN(std::optional<uint64_t> id,
                               id_of_(cursor_->key(), cursor_->value()));
      if (id) out->push_back(*id);
    }
    if (!cursor_->Valid()) DOSSIER_RETURN_IF_ERROR(cursor_->status());
    return out->size();
  }

 private:
  std::shared_ptr<const ByteView> view_;
  std::unique_ptr<ByteCursor> cursor_;
  std::string end_;
  IdOfKey id_of_;
};

class EmptyCursor : public IdCursor {
 public:
  absl::StatusOr<size_t> Next(size_t, std::vector<uint64_t>* out) override {
    out->clear();
    return 0;
  }
};

}  // namespace

std::unique_ptr<IdCursor> NewRangeCursor(const ReadContext& context, std::string begin,
                                         std::string end, IdOfKey id_of) {
  return std::make_unique<RangeCursor>(context, std::move(begin), std::move(end),
                                       std::move(id_of));
}

std::unique_ptr<IdCursor> NewEmptyCursor() { return std::make_unique<EmptyCursor>(); }

}  // namespace dossier
