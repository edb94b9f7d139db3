// The image: one file with many sections, mapped into memory. It is made from a database at one
// commit, holds nothing that the database does not, and may be deleted at any time.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier {

// Which part of the graph a section holds.
enum class SectionKind : uint32_t {
  kLabel,               // id: label
  kOutgoing,            // id: relationship type
  kIncoming,            // id: relationship type
  kEnds,                // id: 0
  kNodeColumn,          // id: property key
  kRelationshipColumn,  // id: property key
};

struct SectionName {
  SectionKind kind;
  uint32_t id;
  friend auto operator<=>(const SectionName&, const SectionName&) = default;
};

// What an image was made from.
struct ImageOrigin {
  std::string database;  // its identity; an image of another one is refused
  uint64_t commit = 0;   // the last commit that it shows
};

// Threads may share one. A section is checked against its checksum when it is first asked for, so
// that opening costs little and damage never becomes an answer.
class ImageFile {
 public:
  // NotFound where there is none; DataLoss where it is damaged or cut; FailedPrecondition where it
  // has another format.
  static absl::StatusOr<std::unique_ptr<ImageFile>> Open(const std::string& path);
  ~ImageFile();
  ImageFile(const ImageFile&) = delete;

  const ImageOrigin& origin() const { return origin_; }
  // Empty where there is no such section. DataLoss where it is damaged. The bytes are aligned to 8.
  absl::StatusOr<std::string_view> Section(SectionName name) const;
  // Of all sections.
  absl::Status Verify() const;

 private:
  struct Entry {
    SectionName name;
    uint64_t offset, length, checksum;
    mutable std::atomic<bool> verified{false};
  };

  ImageFile(const char* data, size_t size) : data_(data), size_(size) {}
  // The table's parts, and where it begins: sections end before that.
  struct Table {
    std::string_view entries, origin;
    uint64_t offset;
  };
  absl::StatusOr<Table> FindTable() const;
  absl::Status ReadTable();
  absl::Status Check(const Entry& entry) const;

  const char* data_;
  size_t size_;
  std::string path_;
  ImageOrigin origin_;
  std::vector<std::unique_ptr<Entry>> entries_;  // ascending by name
};

}  // namespace dossier
