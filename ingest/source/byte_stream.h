// Bytes from a file, standard input or memory, compressed or not, a piece at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace dossier {

// One pass over some bytes. Not for several threads at once.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Puts up to `capacity` (> 0) bytes at `out` and returns how many; 0 means the end. After an error the stream is done.
  virtual absl::StatusOr<size_t> Read(char* out, size_t capacity) = 0;
  // Bytes taken so far from what lies beneath, compressed where it is.
  virtual uint64_t Consumed() const = 0;
};

// The file at `path`; "-" is standard input. NotFound, PermissionDenied, or FailedPrecondition for what cannot be read
// as bytes (a directory); messages do not repeat the path.
absl::StatusOr<std::unique_ptr<ByteStream>> OpenByteStream(const std::string& path);

// The bytes of a string.
std::unique_ptr<ByteStream> MemoryByteStream(std::string bytes);

}  // namespace dossier
