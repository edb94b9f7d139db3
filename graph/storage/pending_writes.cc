#include "graph/storage/pending_writes.h"

#include <utility>
#include <vector>

namespace dossier {
namespace {

// Two sorted streams as one; on equal keys the changes win, and a deletion hides the base's key.
class PendingCursor : public ByteCursor {
 public:
  PendingCursor(std::unique_ptr<ByteCursor> base, const PendingWrites* writes)
      : base_(std::move(base)), writes_(writes), place_(writes->changes().end()) {}

  void Seek(std::string_view key) override {
    base_->Seek(key);
    place_ = writes_->changes().lower_bound(key);
    seen_ = writes_->version();
    Settle();
  }

  void Next() override {
    if (seen_ != writes_->version()) return SeekBehind(std::string(key()));
    if (from_base_) {
      base_->Next();
    } else {
      if (BaseIsAtPlace()) base_->Next();
      ++place_;
    }
    Settle();
  }

  // Reads copies, so that a change to the current key does not pull it away.
  bool Valid() const override { return valid_; }
  std::string_view key() const override { return from_base_ ? base_->key() : key_; }
  std::string_view value() const override { return from_base_ ? base_->value() : value_; }
  absl::Status status() const override { return base_->status(); }

 private:
  bool PlaceIsEnd() const { return place_ == writes_->changes().end(); }
  bool BaseIsAtPlace() const { return base_->Valid() && base_->key() == place_->first; }
  bool BaseIsBefore() const {
    return base_->Valid() && (PlaceIsEnd() || base_->key() < place_->first);
  }

  void SeekBehind(std::string key) {
    key.push_back('\0');
    Seek(key);
  }

  void Settle() {
    while (!BaseIsBefore() && !PlaceIsEnd() && !place_->second) {
      if (BaseIsAtPlace()) base_->Next();
      ++place_;
    }
    from_base_ = BaseIsBefore();
    // A base that broke off must not let later changes pass for the next key.
    valid_ = (from_base_ || !PlaceIsEnd()) && base_->status().ok();
    if (!valid_ || from_base_) return;
    key_ = place_->first;
    value_ = *place_->second;
  }

  std::unique_ptr<ByteCursor> base_;
  const PendingWrites* writes_;
  PendingWrites::Changes::const_iterator place_;
  uint64_t seen_ = 0;
  bool from_base_ = false;
  bool valid_ = false;
  std::string key_;
  std::string value_;
};

}  // namespace

void PendingWrites::Put(std::string key, std::string value) {
  Set(std::move(key), std::move(value));
}

void PendingWrites::Delete(std::string key) { Set(std::move(key), std::nullopt); }

void PendingWrites::Set(std::string key, std::optional<std::string> value) {
  ++version_;
  uint64_t key_size = key.size();
  uint64_t value_size = value ? value->size() : 0;
  auto [place, added] = changes_.try_emplace(std::move(key), std::nullopt);
  byte_size_ += (added ? key_size : 0) + value_size;
  byte_size_ -= place->second ? place->second->size() : 0;
  place->second = std::move(value);
}

absl::StatusOr<bool> PendingView::Get(std::string_view key, std::string* value) const {
  auto place = writes_->changes().find(key);
  if (place == writes_->changes().end()) return base_->Get(key, value);
  if (!place->second) return false;
  *value = *place->second;
  return true;
}

absl::Status PendingView::MultiGet(std::span<const std::string> keys,
                                   absl::FunctionRef<void(size_t, std::string_view)> found) const {
  std::vector<std::string> others;
  std::vector<size_t> places;
  for (size_t i = 0; i < keys.size(); ++i) {
    auto place = writes_->changes().find(keys[i]);
    if (place == writes_->changes().end()) {
      others.push_back(keys[i]);
      places.push_back(i);
    } else if (place->second) {
      found(i, *place->second);
    }
  }
  return base_->MultiGet(others,
                         [&](size_t i, std::string_view value) { found(places[i], value); });
}

std::unique_ptr<ByteCursor> PendingView::NewCursor() const {
  return std::make_unique<PendingCursor>(base_->NewCursor(), writes_);
}

}  // namespace dossier
