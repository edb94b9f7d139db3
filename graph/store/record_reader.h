// Records of other rooms (extraction entries, identity blocks, judgements): opaque bytes under a
// family and a key.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier {

// Read from snapshots and from transactions (which see their own writes). A family holds no NUL
// byte.
class RecordReader {
 public:
  virtual ~RecordReader() = default;
  // NotFound if none.
  virtual absl::StatusOr<std::string> GetRecord(std::string_view family,
                                                std::string_view key) const = 0;
  // Calls `visit` in ascending key order for keys with the prefix until it returns false. The views
  // live until `visit` returns; `visit` may read the same reader but not write to it.
  virtual absl::Status ScanRecords(
      std::string_view family, std::string_view prefix,
      const std::function<bool(std::string_view key, std::string_view bytes)>& visit) const = 0;
};

}  // namespace dossier
