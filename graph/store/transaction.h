// A unit of change: all of it becomes visible and durable at Commit, or none of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/graph_reader.h"
#include "graph/store/layer_reader.h"
#include "graph/store/record_reader.h"

namespace dossier {

// Reads see the transaction's own writes. One transaction at a time a store; used from one thread.
// Destroying it without Commit rolls back. After an error the transaction may only be destroyed.
//
// A transaction of the user layer reads what everybody sees: both layers together. One of the derived layer reads the
// articles' layer alone, as if users had written nothing (so that what ingest does cannot depend on them); counts and
// index seeks are the exception and always tell what everybody sees. An element whose derived part goes stays in sight
// as what users wrote of it, or as a bare node while users' relationships hang on it; what a user deleted stays out
// of sight whatever articles say later. CreateNode and CreateRelationship of the derived layer give the kept
// element its derived part back where users' words outlived it.
//
// A cursor opened before a write goes on after it and shows what is ahead of its place as it then stands. Refusals that
// change nothing (NotFound, AlreadyExists, InvalidArgument) leave the transaction usable.
class Transaction : public GraphReader, public RecordReader, public LayerReader {
 public:
  // Names are made on first use and live from then on, also when the transaction rolls back.
  virtual absl::StatusOr<LabelId> MakeLabel(std::string_view name) = 0;
  virtual absl::StatusOr<TypeId> MakeType(std::string_view name) = 0;
  virtual absl::StatusOr<KeyId> MakeKey(std::string_view name) = 0;

  // An empty key gives 'user/<n>'. AlreadyExists where a node has the key (then, in the derived layer, use it).
  virtual absl::StatusOr<NodeId> CreateNode(std::string_view key) = 0;
  virtual absl::StatusOr<RelationshipId> CreateRelationship(NodeId start, TypeId type, NodeId end, std::string_view key) = 0;
  // A null value removes the property. Values must be storable: scalars, temporals, lists of one of those kinds;
  // InvalidArgument otherwise. FailedPrecondition where a uniqueness constraint would break (the message names it and the other node).
  virtual absl::Status SetNodeProperty(NodeId id, KeyId key, const Value& value) = 0;
  virtual absl::Status SetRelationshipProperty(RelationshipId id, KeyId key, const Value& value) = 0;
  virtual absl::Status AddLabel(NodeId id, LabelId label) = 0;
  virtual absl::Status RemoveLabel(NodeId id, LabelId label) = 0;
  // FailedPrecondition while it has relationships (checked at Commit, so that both may be deleted in any order).
  virtual absl::Status DeleteNode(NodeId id) = 0;
  virtual absl::Status DeleteRelationship(RelationshipId id) = 0;

  // Evidence of derived nodes and relationships, kept per article: replaces what this article gave before.
  virtual absl::Status SetNodeEvidence(NodeId id, std::string_view article_digest, std::span<const StoredEvidence> evidence) = 0;
  virtual absl::Status SetRelationshipEvidence(RelationshipId id, std::string_view article_digest,
                                               std::span<const StoredEvidence> evidence) = 0;

  // Articles, with the serialized Extraction beside them.
  virtual absl::Status PutArticle(const Article& article) = 0;
  virtual absl::Status DeleteArticle(std::string_view digest) = 0;

  // Records of other rooms that must commit with the graph (extraction entries, identity blocks, judgements):
  // opaque bytes under a family and a key. Reads see own writes; NotFound if none.
  virtual absl::Status PutRecord(std::string_view family, std::string_view key, std::string_view bytes) = 0;
  virtual absl::Status DeleteRecord(std::string_view family, std::string_view key) = 0;

  // Durable (write-ahead log synced) when it returns OK.
  virtual absl::Status Commit() = 0;
};

}  // namespace dossier
