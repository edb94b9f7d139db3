#include "graph/storage/database_folder.h"

#include <filesystem>
#include <set>
#include <system_error>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"
#include "graph/storage/small_file.h"
#include "graph/storage/status_flow.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr char kFormatPrefix[] = "Dossier graph database\nformat ";

// Names in the folder; empty where it is no folder.
std::set<std::string> Entries(const std::string& folder) {
  std::set<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    names.insert(at->path().filename().string());
  }
  return names;
}

absl::Status ToStatus(const std::error_code& error, const std::string& what) {
  if (!error) return absl::OkStatus();
  return absl::ErrnoToStatus(error.value(), what);
}

}  // namespace

absl::Status DatabaseFolder::WithoutFormatFile() const {
  std::error_code error;
  if (fs::exists(path_, error) && !fs::is_directory(path_, error)) {
    return absl::FailedPreconditionError(absl::StrCat(path_, " is a file, not a database folder"));
  }
  std::set<std::string> names = Entries(path_);
  if (names.count("data") && names.count("WATERMARK")) {
    return absl::DataLossError(absl::StrCat(path_, ": the file DOSSIER is missing"));
  }
  // What making a database leaves behind when it is cut short at once.
  names.erase("LOCK");
  names.erase("DOSSIER.new");
  if (names.empty()) return absl::NotFoundError(absl::StrCat("no database at ", path_));
  return absl::FailedPreconditionError(absl::StrCat(
      path_, " is not a Dossier database: it holds other files (such as '", *names.begin(), "')"));
}

absl::Status DatabaseFolder::CheckFormat() const {
  absl::StatusOr<std::string> text = ReadSmallFile(format_file(), 256);
  if (absl::IsPermissionDenied(text.status())) return text.status();
  if (!text.ok()) return WithoutFormatFile();
  absl::string_view rest = *text;
  int format = 0;
  if (!absl::ConsumePrefix(&rest, kFormatPrefix) || !absl::ConsumeSuffix(&rest, "\n") ||
      !absl::SimpleAtoi(rest, &format) || format < 1) {
    return absl::DataLossError(absl::StrCat(format_file(), " is damaged"));
  }
  if (format <= kFormatVersion) return absl::OkStatus();
  return absl::FailedPreconditionError(
      absl::StrCat("the database at ", path_, " has format ", format,
                   ", which is newer than this program reads (", kFormatVersion,
                   "); open it with the version of Dossier that wrote it, or a later one"));
}

absl::Status DatabaseFolder::Make() const {
  std::error_code error;
  fs::create_directories(path_, error);
  return ToStatus(error, absl::StrCat("cannot make the folder ", path_));
}

absl::Status DatabaseFolder::WriteFormat() const {
  return ReplaceSmallFile(format_file(), absl::StrCat(kFormatPrefix, kFormatVersion, "\n"));
}

absl::Status DatabaseFolder::RaiseFormat() const {
  absl::StatusOr<std::string> text = ReadSmallFile(format_file(), 256);
  if (text.ok() && *text == absl::StrCat(kFormatPrefix, kFormatVersion, "\n")) return text.status();
  return WriteFormat();
}

absl::StatusOr<uint64_t> DatabaseFolder::ReadWatermark() const {
  DOSSIER_ASSIGN_OR_RETURN(std::string text, ReadSmallFile(watermark_file(), 64));
  uint64_t commits = 0;
  if (text.size() == 21 && text.back() == '\n' && absl::ascii_isdigit(text[0]) &&
      absl::SimpleAtoi(text, &commits)) {
    return commits;
  }
  return absl::DataLossError(absl::StrCat(watermark_file(), " is damaged"));
}

absl::Status DatabaseFolder::WriteWatermark(uint64_t commits) const {
  std::string text = absl::StrFormat("%020d\n", commits);
  absl::Status written = OverwriteSmallFile(watermark_file(), text);
  // The first one comes with its content or not at all.
  return absl::IsNotFound(written) ? ReplaceSmallFile(watermark_file(), text) : written;
}

absl::Status DatabaseFolder::CheckWatermark(uint64_t commits) const {
  absl::StatusOr<uint64_t> acknowledged = ReadWatermark();
  if (absl::IsNotFound(acknowledged.status())) {
    if (commits == 0) return absl::OkStatus();
    return absl::DataLossError(absl::StrCat(watermark_file(), " is missing"));
  }
  if (!acknowledged.ok()) return acknowledged.status();
  if (commits >= *acknowledged) return absl::OkStatus();
  return absl::DataLossError(
      absl::StrCat("the database at ", path_, " ends at commit ", commits, ", but commit ",
                   *acknowledged, " had been confirmed: its last writes are lost or damaged"));
}

absl::StatusOr<std::string> DatabaseFolder::ReadIdentity() const {
  return ReadSmallFile(data() + "/IDENTITY", 256);
}

absl::StatusOr<uint64_t> DatabaseFolder::DiskBytes() const {
  uint64_t bytes = 0;
  std::error_code error;
  fs::recursive_directory_iterator at(path_, error), end;
  for (; !error && at != end; at.increment(error)) {
    std::error_code gone;  // a file that a compaction takes away meanwhile counts nothing
    uint64_t size = at->is_regular_file(gone) ? at->file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  DOSSIER_RETURN_IF_ERROR(ToStatus(error, absl::StrCat("cannot list ", path_)));
  return bytes;
}

}  // namespace dossier
