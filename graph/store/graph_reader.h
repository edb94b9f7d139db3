// What a query or an algorithm may ask of the graph at one moment: implemented by snapshots and by transactions
// (which see their own writes). Reads are in batches: many nodes in, flat columns out.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/catalog.h"
#include "graph/store/ids.h"
#include "graph/value/value.h"

namespace dossier {

class StoredEvidence;  // proto/stored.proto
class Article;         // proto/article.proto

// Neighbours of a batch of nodes, flat: those of from[i] are entries offsets[i] .. offsets[i+1].
// Parallel relationships keep their multiplicity; a loop appears once under kOut, once under kIn and once under kBoth.
// Order within one node: by (type, direction out before in, neighbour, relationship), so the same graph gives the same order.
struct Neighbors {
  std::vector<uint32_t> offsets;
  std::vector<NodeId> nodes;
  std::vector<RelationshipId> relationships;
  std::vector<TypeId> types;
  std::vector<uint8_t> outgoing;  // 1 where the relationship leaves from[i]
  void Clear();
};

// One relationship and its ends.
struct RelationshipRecord {
  RelationshipId id = kNoId;
  TypeId type = kNoName;
  NodeId start = kNoId;
  NodeId end = kNoId;
};

// A stream of ids in ascending order. Next fills at most `capacity` and returns how many; 0 means the end.
class IdCursor {
 public:
  virtual ~IdCursor() = default;
  virtual absl::StatusOr<size_t> Next(size_t capacity, std::vector<uint64_t>* out) = 0;
};

// A bound of an index range; absent means open.
struct IndexBound {
  Value value;
  bool inclusive = true;
};

// Not thread-safe for one object unless said otherwise: snapshots are, transactions are not.
// Ids that do not exist give null values, no labels and no neighbours, never an error; errors mean I/O or damage.
class GraphReader {
 public:
  virtual ~GraphReader() = default;

  virtual const Catalog& catalog() const = 0;

  // Exact counts.
  virtual uint64_t NodeCount() const = 0;
  virtual uint64_t NodeCount(LabelId label) const = 0;
  virtual uint64_t RelationshipCount() const = 0;
  virtual uint64_t RelationshipCount(TypeId type) const = 0;

  // Scans. kNoName gives an empty stream.
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> ScanNodes() const = 0;
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> ScanLabel(LabelId label) const = 0;
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> ScanRelationships() const = 0;
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> ScanType(TypeId type) const = 0;

  // Index seeks: the ids whose indexed properties equal `values` (one a key), or whose first key lies in a range.
  // Equality is openCypher's (1 = 1.0); null and NaN find nothing. Ids of one value ascend; a range is in value order.
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> IndexSeek(IndexId index, std::span<const Value> values) const = 0;
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> IndexRange(IndexId index, const std::optional<IndexBound>& low,
                                                               const std::optional<IndexBound>& high) const = 0;
  virtual absl::StatusOr<std::unique_ptr<IdCursor>> IndexPrefix(IndexId index, std::string_view prefix) const = 0;

  // Adjacency. An empty `types` means every type.
  virtual absl::Status Expand(std::span<const NodeId> from, Direction direction, std::span<const TypeId> types,
                              Neighbors* out) const = 0;
  // How many relationships Expand would give, without making them.
  virtual absl::Status Degrees(std::span<const NodeId> from, Direction direction, std::span<const TypeId> types,
                               std::vector<uint64_t>* out) const = 0;

  // Columns: out has one entry an id (null where absent).
  virtual absl::Status NodeProperties(std::span<const NodeId> ids, KeyId key, std::vector<Value>* out) const = 0;
  virtual absl::Status RelationshipProperties(std::span<const RelationshipId> ids, KeyId key, std::vector<Value>* out) const = 0;
  // Whether each node exists and has the label (1) or not (0).
  virtual absl::Status HasLabel(std::span<const NodeId> ids, LabelId label, std::vector<uint8_t>* out) const = 0;
  // Ends and types; id == kNoId in the record where the relationship does not exist.
  virtual absl::Status Relationships(std::span<const RelationshipId> ids, std::vector<RelationshipRecord>* out) const = 0;

  // Whole elements, for output. Labels in ascending name order; properties by key.
  virtual absl::StatusOr<bool> NodeExists(NodeId id) const = 0;
  virtual absl::StatusOr<std::vector<LabelId>> NodeLabels(NodeId id) const = 0;
  virtual absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllNodeProperties(NodeId id) const = 0;
  virtual absl::StatusOr<std::vector<std::pair<KeyId, Value>>> AllRelationshipProperties(RelationshipId id) const = 0;

  // Stable keys. A node made from articles is known by a key that depends on the articles alone ('person/claudia sheinbaum');
  // one written by users has 'user/<n>'. Exports name nodes and relationships by keys, never by ids.
  virtual absl::StatusOr<std::string> NodeKey(NodeId id) const = 0;
  virtual absl::StatusOr<std::string> RelationshipKey(RelationshipId id) const = 0;
  virtual absl::StatusOr<NodeId> FindNodeByKey(std::string_view key) const = 0;                  // kNoId if none
  virtual absl::StatusOr<RelationshipId> FindRelationshipByKey(std::string_view key) const = 0;  // kNoId if none
  virtual absl::StatusOr<Layer> NodeLayer(NodeId id) const = 0;
  virtual absl::StatusOr<Layer> RelationshipLayer(RelationshipId id) const = 0;

  // Evidence, in the order (article published, article digest, passage start, rule). A record without `property` supports
  // the element as a whole, its labels and all properties that have no record of their own. How many independent articles
  // support it is the number of different values of `story` among the nodes 'article/<digest>' of its evidence: articles
  // that print nearly the same text share one.
  virtual absl::StatusOr<std::vector<StoredEvidence>> NodeEvidence(NodeId id) const = 0;
  virtual absl::StatusOr<std::vector<StoredEvidence>> RelationshipEvidence(RelationshipId id) const = 0;

  // Articles by digest; NotFound if none.
  virtual absl::StatusOr<Article> GetArticle(std::string_view digest) const = 0;
};

}  // namespace dossier
