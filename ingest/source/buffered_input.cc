#include "ingest/source/buffered_input.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

constexpr size_t kStep = size_t{1} << 18;

}  // namespace

BufferedInput::BufferedInput(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

void BufferedInput::FillTo(size_t size) {
  if (begin_ > 0 && begin_ >= buffer_.size() / 2) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  while (!ended_ && buffer_.size() - begin_ < size) {
    const size_t had = buffer_.size();
    buffer_.resize(had + kStep);
    const absl::StatusOr<size_t> n = stream_->Read(buffer_.data() + had, kStep);
    buffer_.resize(had + (n.ok() ? *n : 0));
    if (!n.ok()) error_ = n.status();
    ended_ = !n.ok() || *n == 0;
  }
}

std::string_view BufferedInput::Peek(size_t size) {
  FillTo(size);
  return Ahead().substr(0, size);
}

absl::StatusOr<std::string> BufferedInput::ReadAll(size_t limit) {
  FillTo(limit + 1);
  if (Ahead().size() > limit) {
    return absl::ResourceExhaustedError(
        absl::StrCat("is larger than ", limit, " bytes, the most one article may have"));
  }
  if (!error_.ok()) return error_;
  std::string all(Ahead());
  buffer_.clear();
  begin_ = 0;
  return all;
}

absl::StatusOr<BufferedInput::Line> BufferedInput::ReadLine(size_t limit) {
  size_t searched = 0;
  for (;;) {
    const std::string_view ahead = Ahead();
    const size_t feed = ahead.find('\n', searched);
    if (feed <= limit) {
      begin_ += feed + 1;
      return Line{ahead.substr(0, feed), false, false};
    }
    if (feed != std::string_view::npos || ahead.size() > limit) return SkipLine();
    if (ended_) {
      begin_ = buffer_.size();
      if (!error_.ok()) return std::exchange(error_, absl::OkStatus());
      return Line{ahead, ahead.empty(), false};
    }
    searched = ahead.size();
    FillTo(ahead.size() + 1);
  }
}

absl::StatusOr<BufferedInput::Line> BufferedInput::SkipLine() {
  for (;;) {
    const size_t feed = Ahead().find('\n');
    if (feed != std::string_view::npos) {
      begin_ += feed + 1;
      break;
    }
    buffer_.clear();
    begin_ = 0;
    if (ended_) break;
    FillTo(1);
  }
  return Line{{}, false, true};
}

}  // namespace dossier
