// Loading many new nodes and relationships at once, much faster than a transaction and in bounded
// memory.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/ids.h"
#include "graph/value/value.h"

namespace dossier {

using PropertyList = std::span<const std::pair<KeyId, Value>>;

// First every node, then every relationship, then Finish: all becomes visible and durable at once,
// or nothing does (also after a crash). Relationships join nodes of this load. Holds the store's
// one place for a writer; used from one thread. After an error it may only be destroyed.
class BulkLoader {
 public:
  virtual ~BulkLoader() = default;
  virtual absl::StatusOr<LabelId> MakeLabel(std::string_view name) = 0;
  virtual absl::StatusOr<TypeId> MakeType(std::string_view name) = 0;
  virtual absl::StatusOr<KeyId> MakeKey(std::string_view name) = 0;
  // Ids ascend by one from call to call. An empty key gives 'user/<n>'. Labels and property keys
  // may come in any order, each at most once; null properties are left out. InvalidArgument as in
  // Transaction; AlreadyExists (two equal keys) and FailedPrecondition (uniqueness) may come at
  // Finish.
  virtual absl::StatusOr<NodeId> AddNode(std::string_view key, std::span<const LabelId> labels,
                                         PropertyList properties) = 0;
  // InvalidArgument where an end is not a node of this load.
  virtual absl::StatusOr<RelationshipId> AddRelationship(NodeId start, TypeId type, NodeId end,
                                                         std::string_view key,
                                                         PropertyList properties) = 0;
  virtual absl::Status Finish() = 0;
};

}  // namespace dossier
