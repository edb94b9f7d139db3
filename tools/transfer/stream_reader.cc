#include "tools/transfer/stream_reader.h"

#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "proto/graph_stream.pb.h"
#include "tools/transfer/graph_records.h"

namespace dossier {
namespace {

constexpr size_t kReadSize = size_t{1} << 20;

}  // namespace

absl::StatusOr<std::unique_ptr<StreamReader>> StreamReader::Open(const std::string& path) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return absl::NotFoundError(absl::StrCat(path, ": ", std::strerror(errno)));
  std::unique_ptr<StreamReader> reader(new StreamReader(path, file));
  int first = std::getc(file);
  if (first != EOF) std::ungetc(first, file);
  reader->json_ = first == '{';
  absl::Status status = reader->ReadHeader();
  if (!status.ok()) return status;
  return reader;
}

StreamReader::~StreamReader() {
  if (file_ != stdin) std::fclose(file_);
}

absl::Status StreamReader::Damaged(const std::string& what) const {
  return absl::InvalidArgumentError(absl::StrCat(path_, ": at byte ", position_, ": ", what));
}

absl::Status StreamReader::ReadHeader() {
  GraphRecord record;
  absl::StatusOr<bool> read = ReadRecord(&record);
  if (!read.ok() || !*read || record.header().magic() != kStreamMagic) {
    return absl::InvalidArgumentError(absl::StrCat(path_, ": this is no graph exported by dossier"));
  }
  if (record.header().version() > kStreamVersion) {
    return absl::FailedPreconditionError(absl::StrCat(path_, ": written in version ", record.header().version(),
                                                      " of the stream; this program reads up to ", kStreamVersion,
                                                      ": use a newer dossier"));
  }
  tally_.AddBytes(frame_);
  return absl::OkStatus();
}

absl::StatusOr<bool> StreamReader::ReadDelimited(GraphRecord* record) {
  frame_.clear();
  uint64_t size = 0;
  for (int shift = 0;; shift += 7) {
    int byte = std::getc(file_);
    if (byte == EOF && shift == 0) return false;
    if (byte == EOF || shift > 28) return Damaged("a length that cannot be read");
    frame_ += static_cast<char>(byte);
    size |= uint64_t{static_cast<unsigned>(byte) & 0x7F} << shift;
    if ((byte & 0x80) == 0) break;
  }
  if (size > kLongestRecord) return Damaged("a record longer than 256 MiB");
  size_t start = frame_.size();
  // Grown as bytes come, so that a wrong length allocates no more than the file holds.
  while (frame_.size() - start < size) {
    size_t want = std::min<size_t>(kReadSize, size - (frame_.size() - start));
    size_t old_size = frame_.size();
    frame_.resize(old_size + want);
    size_t got = std::fread(frame_.data() + old_size, 1, want, file_);
    frame_.resize(old_size + got);
    if (got == 0) return Damaged("the stream ends inside a record");
  }
  if (!record->ParseFromArray(frame_.data() + start, static_cast<int>(size))) return Damaged("a record that cannot be read");
  return true;
}

absl::StatusOr<bool> StreamReader::ReadJsonLine(GraphRecord* record) {
  frame_.clear();
  char buffer[65536];
  while (frame_.empty() || frame_.back() != '\n') {
    if (std::fgets(buffer, sizeof buffer, file_) == nullptr) break;
    frame_ += buffer;
    if (frame_.size() > kLongestRecord) return Damaged("a line longer than 256 MiB");
  }
  if (frame_.empty()) return false;
  record->Clear();
  auto status = google::protobuf::util::JsonStringToMessage(frame_, record);
  if (!status.ok()) return Damaged("a line that cannot be read: " + std::string(status.message().data(), status.message().size()));
  return true;
}

absl::StatusOr<bool> StreamReader::ReadRecord(GraphRecord* record) {
  absl::StatusOr<bool> read = json_ ? ReadJsonLine(record) : ReadDelimited(record);
  position_ += frame_.size();
  return read;
}

absl::StatusOr<bool> StreamReader::Next(GraphRecord* record) {
  absl::StatusOr<bool> read = ReadRecord(record);
  if (!read.ok()) return read;
  if (!*read) return Damaged("the stream is cut: its footer is missing");
  if (record->has_footer()) {
    absl::Status status = CheckFooter(*record);
    if (!status.ok()) return status;
    return false;
  }
  tally_.AddBytes(frame_);
  tally_.AddRecord(*record);
  return true;
}

absl::Status StreamReader::CheckFooter(const GraphRecord& record) {
  StreamFooter expected;
  tally_.FillFooter(&expected);
  const StreamFooter& footer = record.footer();
  if (footer.sha256() != expected.sha256()) return Damaged("the checksum does not fit: the file was changed or damaged");
  if (footer.SerializeAsString() != expected.SerializeAsString()) return Damaged("the counts in the footer do not fit");
  if (std::getc(file_) != EOF) return Damaged("bytes after the footer");
  return absl::OkStatus();
}

}  // namespace dossier
