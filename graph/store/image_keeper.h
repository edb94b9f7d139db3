// The image that a store reads: which one fits a moment of the database, when it is made anew, and
// what is written down so that it never shows what is no longer so.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/storage/byte_store.h"
#include "graph/store/imaged_reads.h"

namespace dossier {

// One a store. Threads may ask at once; commits and Make come from one thread at a time.
class ImageKeeper {
 public:
  explicit ImageKeeper(ByteStore* store) : store_(store) {}

  // The image that is true for the view together with its marks; null where there is none. Damage
  // of the file means none: the database has everything.
  std::shared_ptr<const OpenImage> For(const ByteView& view);
  // To be called with what is about to become commit `number`: adds the log entry where there is an
  // image, and marks what changes before readers can see it.
  absl::Status BeforeCommit(const ByteView& base, PendingWrites* writes);
  // Whatever changes without BeforeCommit (a bulk load) makes the image untrue: adds to the writes
  // that there is none.
  static void Forget(PendingWrites* writes);
  // Makes an image of the newest state and removes older ones. The caller has the writer's turn.
  absl::Status Make();
  // Whether there is none that helps much: then the next reader is glad of a new one.
  absl::StatusOr<bool> WorthMaking();
  // Removes files that no commit names; for the one writer, at opening.
  absl::Status RemoveStrayFiles();

  // Where the image of a commit lies.
  static std::string PathOf(const std::string& folder, uint64_t commit);

 private:
  // As For; the caller may add marks while it holds mutex_.
  std::shared_ptr<OpenImage> Find(const ByteView& view);
  std::shared_ptr<OpenImage> OpenAt(uint64_t commit);
  // False where the image cannot follow.
  bool Mark(const PendingWrites& writes, OpenImage* image);

  ByteStore* store_;
  std::mutex mutex_;
  std::shared_ptr<OpenImage> open_;  // the last one opened
  uint64_t tried_ = 0;               // the last commit an image was looked for at
  uint64_t replayed_ = 0;            // log entries up to this commit are marked
};

}  // namespace dossier
