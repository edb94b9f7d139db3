#include "graph/store/writer_turn.h"

namespace dossier {

std::unique_ptr<WriterQueue::Turn> WriterQueue::Take() {
  std::unique_lock<std::mutex> lock(mutex_);
  free_.wait(lock, [this] { return !taken_; });
  taken_ = true;
  return std::make_unique<Turn>(this);
}

void WriterQueue::GiveBack() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    taken_ = false;
  }
  free_.notify_one();
}

}  // namespace dossier
