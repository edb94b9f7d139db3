#include "ingest/source/gzip_stream.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "absl/status/status.h"

namespace dossier {
namespace {

constexpr size_t kChunk = size_t{1} << 16;
constexpr int kGzipWindow = 15 + 16;  // the largest window, a gzip header wanted

// The bytes that were looked at, then the rest of the stream.
class RewoundStream : public ByteStream {
 public:
  RewoundStream(std::string head, std::unique_ptr<ByteStream> rest)
      : head_(std::move(head)), rest_(std::move(rest)) {}

  absl::StatusOr<size_t> Read(char* out, size_t capacity) override {
    if (at_ == head_.size()) return rest_->Read(out, capacity);
    const size_t n = std::min(capacity, head_.size() - at_);
    std::memcpy(out, head_.data() + at_, n);
    at_ += n;
    return n;
  }

  uint64_t Consumed() const override { return rest_->Consumed(); }

 private:
  std::string head_;
  size_t at_ = 0;
  std::unique_ptr<ByteStream> rest_;
};

class GzipStream : public ByteStream {
 public:
  GzipStream(std::unique_ptr<ByteStream> input, const GzipLimits& limits)
      : input_(std::move(input)), limits_(limits), packed_(kChunk, '\0') {
    ready_ = inflateInit2(&zlib_, kGzipWindow) == Z_OK;
  }
  ~GzipStream() override {
    if (ready_) inflateEnd(&zlib_);
  }

  absl::StatusOr<size_t> Read(char* out, size_t capacity) override {
    if (!ready_) return absl::ResourceExhaustedError("no memory to unpack gzip data");
    capacity = std::min(capacity, size_t{1} << 30);
    while (!done_) {
      if (absl::Status s = Fill(); !s.ok()) return s;
      if (between_members_) {
        if (absl::Status s = StartMember(); !s.ok()) return s;
        continue;
      }
      if (zlib_.avail_in == 0) return absl::DataLossError("the gzip data ends too early");
      const absl::StatusOr<size_t> n = Inflate(out, capacity);
      if (!n.ok() || *n > 0) return n;
    }
    return size_t{0};
  }

  uint64_t Consumed() const override { return input_->Consumed(); }

 private:
  absl::Status Fill() {
    if (zlib_.avail_in > 0 || input_ended_) return absl::OkStatus();
    const absl::StatusOr<size_t> n = input_->Read(packed_.data(), packed_.size());
    if (!n.ok()) return n.status();
    input_ended_ = *n == 0;
    zlib_.next_in = reinterpret_cast<Bytef*>(packed_.data());
    zlib_.avail_in = static_cast<uInt>(*n);
    return absl::OkStatus();
  }

  // Behind a member: the end, padding, or one more member.
  absl::Status StartMember() {
    if (zlib_.avail_in == 0) {
      done_ = true;
    } else if (*zlib_.next_in == 0) {
      padded_ = true;
      ++zlib_.next_in;
      --zlib_.avail_in;
    } else if (padded_ || *zlib_.next_in != 0x1f) {
      return absl::DataLossError("the gzip data is followed by bytes that are none");
    } else {
      inflateReset(&zlib_);
      between_members_ = false;
    }
    return absl::OkStatus();
  }

  absl::StatusOr<size_t> Inflate(char* out, size_t capacity) {
    zlib_.next_out = reinterpret_cast<Bytef*>(out);
    zlib_.avail_out = static_cast<uInt>(capacity);
    const uInt before = zlib_.avail_in;
    const int result = inflate(&zlib_, Z_NO_FLUSH);
    packed_bytes_ += before - zlib_.avail_in;
    const size_t n = capacity - zlib_.avail_out;
    unpacked_bytes_ += n;
    between_members_ = result == Z_STREAM_END;
    if (result != Z_OK && result != Z_STREAM_END) {
      return absl::DataLossError("the gzip data is broken");
    }
    if (unpacked_bytes_ > limits_.free_bytes &&
        unpacked_bytes_ / limits_.max_ratio > packed_bytes_) {
      return absl::ResourceExhaustedError(
          "the gzip data unpacks to far more than text does; unpack it yourself if it is sound");
    }
    return n;
  }

  std::unique_ptr<ByteStream> input_;
  GzipLimits limits_;
  z_stream zlib_{};
  std::string packed_;
  uint64_t packed_bytes_ = 0, unpacked_bytes_ = 0;
  bool ready_ = false, done_ = false, input_ended_ = false, between_members_ = false,
       padded_ = false;
};

}  // namespace

absl::StatusOr<std::unique_ptr<ByteStream>> UnpackIfGzip(std::unique_ptr<ByteStream> input,
                                                         const GzipLimits& limits) {
  char head[3];
  size_t size = 0;
  while (size < sizeof head) {
    const absl::StatusOr<size_t> n = input->Read(head + size, sizeof head - size);
    if (!n.ok()) return n.status();
    if (*n == 0) break;
    size += *n;
  }
  const bool gzip = size == 3 && std::memcmp(head, "\x1f\x8b\x08", 3) == 0;
  std::unique_ptr<ByteStream> all =
      std::make_unique<RewoundStream>(std::string(head, size), std::move(input));
  if (gzip) return std::make_unique<GzipStream>(std::move(all), limits);
  return all;
}

}  // namespace dossier
