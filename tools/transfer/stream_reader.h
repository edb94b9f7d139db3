// Reads exported streams, delimited or as JSON Lines, and believes nothing in them unchecked.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "tools/transfer/stream_footer.h"

namespace dossier {

class GraphRecord;

class StreamReader {
 public:
  static constexpr uint64_t kLongestRecord = uint64_t{256} << 20;

  // Tells the two forms apart by the first byte. NotFound where the file cannot be opened, InvalidArgument where it is no
  // exported stream, FailedPrecondition where its version is newer than this program.
  static absl::StatusOr<std::unique_ptr<StreamReader>> Open(const std::string& path);
  ~StreamReader();

  // The next record, header and footer left out; false at the end. InvalidArgument with the byte position for damage: a record
  // that cannot be read, a stream that is cut, a footer whose checksum or counts do not fit.
  absl::StatusOr<bool> Next(GraphRecord* record);

 private:
  StreamReader(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}

  absl::Status ReadHeader();
  absl::StatusOr<bool> ReadRecord(GraphRecord* record);
  absl::StatusOr<bool> ReadDelimited(GraphRecord* record);
  absl::StatusOr<bool> ReadJsonLine(GraphRecord* record);
  absl::Status CheckFooter(const GraphRecord& record);
  absl::Status Damaged(const std::string& what) const;

  std::string path_;
  std::FILE* file_;
  bool json_ = false;
  uint64_t position_ = 0;
  std::string frame_;  // bytes of the record read last
  StreamTally tally_;
};

}  // namespace dossier
