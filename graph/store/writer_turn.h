// One writer at a time within a process.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>

namespace dossier {

// May be taken in one thread and given back in another.
class WriterQueue {
 public:
  // Held until it is destroyed.
  class Turn {
   public:
    explicit Turn(WriterQueue* queue) : queue_(queue) {}
    Turn(const Turn&) = delete;
    ~Turn() { queue_->GiveBack(); }

   private:
    WriterQueue* queue_;
  };

  // Waits for the turn.
  std::unique_ptr<Turn> Take();

 private:
  void GiveBack();

  std::mutex mutex_;
  std::condition_variable free_;
  bool taken_ = false;
};

}  // namespace dossier
