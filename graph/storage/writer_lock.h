// The right to write to a database folder: held by one open store at a time over all processes.
#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace dossier {

// Released when destroyed and when the process ends in any way.
class WriterLock {
 public:
  // Unavailable, naming the process that holds it. Makes the file where it is missing.
  static absl::StatusOr<WriterLock> Take(const std::string& file);
  WriterLock(WriterLock&& other) noexcept;
  WriterLock& operator=(WriterLock&& other) noexcept;
  ~WriterLock();

 private:
  explicit WriterLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace dossier
