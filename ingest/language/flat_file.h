// The frame of every model file: little-endian arrays behind a header, used in place without
// parsing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

// What a file holds; part of the header.
enum class FlatKind : uint32_t {
  kLinearModel = 1,
  kWordClusters = 2,
  kLemmas = 3,
  kGazetteer = 4,
  kSyntax = 5,
  kNameNet = 6,
  kChains = 7,
  kClaims = 8
};

// First bytes of the file. `sections` byte offsets follow it, each a multiple of 8, the last one
// the file's size.
struct FlatHeader {
  char magic[8];  // "DOSSFLAT"
  uint32_t version;
  FlatKind kind;
  uint32_t sections;
  uint32_t reserved;
};

// A checked view of such a file. The bytes must be aligned to 8 and outlive the view.
class FlatFile {
 public:
  // Refuses wrong magic, version or kind and sections out of order or out of bounds; `what` names
  // the file in errors.
  static absl::StatusOr<FlatFile> Open(std::string_view bytes, FlatKind kind, int sections,
                                       std::string_view what);

  std::string_view Section(int i) const;
  // A section as an array; its size is cut to whole elements.
  template <typename T>
  std::span<const T> Array(int i) const {
    std::string_view bytes = Section(i);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

 private:
  explicit FlatFile(std::string_view bytes) : bytes_(bytes) {}

  std::string_view bytes_;
};

}  // namespace dossier
