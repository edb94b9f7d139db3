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
        begin_(std::move(begin)),
        end_(std::move(end)),
        id_of_(std::move(id_of)) {}

  absl::StatusOr<size_t> Next(size_t capacity, std::vector<uint64_t>* out) override {
    out->clear();
    while (out->size() < capacity && Advance()) {
      DOSSIER_ASSIGN_OR_RETURN(std::optional<uint64_t> id,
                               id_of_(cursor_->key(), cursor_->value()));
      if (id) out->push_back(*id);
    }
    if (!cursor_->Valid()) DOSSIER_RETURN_IF_ERROR(cursor_->status());
    return out->size();
  }

 private:
  // To the next key only when it is wanted: what is written until then counts.
  bool Advance() {
    if (at_end_) return false;
    if (started_) {
      cursor_->Next();
    } else {
      cursor_->Seek(begin_);
    }
    started_ = true;
    at_end_ = !cursor_->Valid() || cursor_->key() >= end_;
    return !at_end_;
  }

  std::shared_ptr<const ByteView> view_;
  std::unique_ptr<ByteCursor> cursor_;
  std::string begin_;
  std::string end_;
  IdOfKey id_of_;
  bool started_ = false;
  bool at_end_ = false;
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
  return std::make_unique<RangeCursor>(context, std::move(begin), std::move(end), std::move(id_of));
}

std::unique_ptr<IdCursor> NewEmptyCursor() { return std::make_unique<EmptyCursor>(); }

}  // namespace dossier
