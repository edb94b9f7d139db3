// Which node a file's id means, one map an id space.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "graph/store/ids.h"

namespace dossier {

// The number that `text` is the plain way to write of: '7', not '07' or '+7'.
std::optional<int64_t> CanonicalInteger(std::string_view text);

class CsvNodeIds {
 public:
  // InvalidArgument where the id already means a node.
  absl::Status Add(const std::string& space, std::string_view id, NodeId node);
  // InvalidArgument where it means none.
  absl::StatusOr<NodeId> Find(const std::string& space, std::string_view id) const;

 private:
  // Numbers are kept apart because they take less room.
  struct Space {
    absl::flat_hash_map<int64_t, NodeId> integers;
    absl::flat_hash_map<std::string, NodeId> strings;
  };
  std::map<std::string, Space> spaces_;
};

}  // namespace dossier
