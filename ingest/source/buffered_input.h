// Looks ahead in a stream of bytes, and takes lines or the whole from it within bounds.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "ingest/source/byte_stream.h"

namespace dossier {

// Holds at most about the longest line asked for. Views stay valid until the next call. Not for several threads.
class BufferedInput {
 public:
  explicit BufferedInput(std::unique_ptr<ByteStream> stream);

  // The next `size` bytes, fewer only at the end or before an error, without taking them.
  std::string_view Peek(size_t size);

  // Takes everything left. ResourceExhausted where that is more than `limit` bytes.
  absl::StatusOr<std::string> ReadAll(size_t limit);

  struct Line {
    std::string_view text;  // without its line feed
    bool end = false;       // there was no further line
    bool too_long = false;  // it had more than `limit` bytes and was skipped
  };
  // Takes the next line. An error of the stream comes once, behind the last whole line before it; then comes the end.
  absl::StatusOr<Line> ReadLine(size_t limit);

  uint64_t Consumed() const { return stream_->Consumed(); }

 private:
  // Reads on until the buffer holds `size` bytes or the stream ends or fails.
  void FillTo(size_t size);
  std::string_view Ahead() const { return std::string_view(buffer_).substr(begin_); }
  absl::StatusOr<Line> SkipLine();

  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  size_t begin_ = 0;
  bool ended_ = false;
  absl::Status error_;  // how the stream failed, where it did
};

}  // namespace dossier
