// How many nodes and relationships there are, of all and of each label and type: exact at every
// commit.
#pragma once

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/storage/byte_view.h"
#include "graph/storage/key_layout.h"
#include "graph/storage/pending_writes.h"

namespace dossier {

class GraphCounts {
 public:
  static absl::StatusOr<GraphCounts> Load(const ByteView& view);

  // `label_or_type` kNoName means all.
  uint64_t Get(CountKind kind, uint32_t label_or_type) const;
  void Add(CountKind kind, uint32_t label_or_type, int64_t change);
  // What changed since it was loaded.
  void WriteTo(PendingWrites* writes) const;
  const std::vector<uint64_t>& ByName(CountKind kind) const { return Of(kind).by_name; }

 private:
  struct Kind {
    uint64_t all = 0;
    std::vector<uint64_t> by_name;
  };
  const Kind& Of(CountKind kind) const { return kinds_[static_cast<int>(kind)]; }
  uint64_t* Slot(CountKind kind, uint32_t label_or_type);
  absl::Status LoadKind(const ByteView& view, CountKind kind);

  Kind kinds_[2];
  std::set<std::pair<CountKind, uint32_t>> changed_;
};

}  // namespace dossier
