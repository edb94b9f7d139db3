// What lies in a database folder beside the data itself: the file that says what it is and in which
// format, and the count of acknowledged commits.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier {

// Raised by every change of keys or values that an older program could not read.
inline constexpr int kFormatVersion = 2;

// Paths and small files of one folder; see docs/storage_format.md. Holds no state.
class DatabaseFolder {
 public:
  explicit DatabaseFolder(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }
  std::string data() const { return path_ + "/data"; }
  std::string incoming() const { return path_ + "/incoming"; }
  std::string lock() const { return path_ + "/LOCK"; }

  // NotFound: nothing there, or making it was cut short. FailedPrecondition: something else lies
  // there, or a newer format. DataLoss: a database without the file that says so, or that file
  // damaged.
  absl::Status CheckFormat() const;
  // Says in the folder what it is. Makes the folder before that, see Make.
  absl::Status WriteFormat() const;
  // Says that the data has this program's format, where it says an older one; before anything is
  // written that a program of that format would not know.
  absl::Status RaiseFormat() const;
  absl::Status Make() const;

  // The number of the last commit whose success was told to somebody; it may lag behind after a
  // loss of power, and never runs ahead. NotFound where the database was never fully made.
  absl::StatusOr<uint64_t> ReadWatermark() const;
  absl::Status WriteWatermark(uint64_t commits) const;

  // DataLoss unless the data reaches up to the watermark. `commits` is what the data says of
  // itself.
  absl::Status CheckWatermark(uint64_t commits) const;
  absl::StatusOr<uint64_t> DiskBytes() const;
  // Given to the data when it was made; no other database has it, nor a backup of this one.
  absl::StatusOr<std::string> ReadIdentity() const;

 private:
  std::string format_file() const { return path_ + "/DOSSIER"; }
  std::string watermark_file() const { return path_ + "/WATERMARK"; }
  absl::Status WithoutFormatFile() const;

  std::string path_;
};

}  // namespace dossier
