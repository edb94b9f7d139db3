#include "graph/storage/byte_view.h"

namespace dossier {

bool ForwardSeeker::StepTo(std::string_view key) {
  for (int step = 0; step < patience_; ++step) {
    cursor_->Next();
    if (!cursor_->Valid()) return true;  // the end, or an error that status() tells
    if (cursor_->key() >= key) return true;
  }
  return false;
}

void ForwardSeeker::To(std::string_view key) {
  bool placed = placed_ && cursor_->Valid() && cursor_->key() <= key;
  placed_ = true;
  if (!placed) return cursor_->Seek(key);
  if (cursor_->key() == key) return;
  // A step costs about a twentieth of a seek.
  if (StepTo(key)) {
    if (patience_ < 16) patience_ += 2;
    return;
  }
  if (patience_ > 1) --patience_;
  cursor_->Seek(key);
}

}  // namespace dossier
