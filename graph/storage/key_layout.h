// The only place that knows the bytes of keys. docs/storage_format.md describes them; a change here
// is a new format version.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/store/ids.h"

namespace dossier {

// Both kinds of graph elements have records, parts, keys and evidence of the same shape.
enum class ElementKind : uint8_t { kNode, kRelationship };

// What the catalogue names, and what is counted.
enum class NameKind : uint8_t { kLabel, kType, kKey };
enum class CountKind : uint8_t {
  kNodes,
  kRelationships
};  // of a label or type, or of all: kNoName

// Numbers of the database as a whole.
enum class Counter : uint8_t {
  kCommits,
  kNextNode,
  kNextRelationship,
  kNextUserKey,
  kNextIndex,
  kImageCommit,  // the commit that the image shows; 0: there is none
};

// Where one chunk of a node's adjacency lies: it holds what is <= (neighbor, relationship) and is
// not in the chunk before; the last chunk of a (node, type, direction) has no bound.
struct AdjacencyKey {
  NodeId node = 0;
  TypeId type = 0;
  bool outgoing = true;
  bool bounded = false;
  NodeId last_neighbor = 0;
  RelationshipId last_relationship = 0;
};

namespace key {

std::string OfCounter(Counter counter);
std::string OfName(NameKind kind, uint32_t id);
std::string OfIndexDefinition(IndexId id);
// The entry of one commit in the log of changes; entries ascend by commit.
std::string OfChanges(uint64_t commit);
std::string OfCount(CountKind kind, uint32_t label_or_type);
std::string OfElement(ElementKind kind, uint64_t id);
std::string OfPart(ElementKind kind, uint64_t id, Layer layer);
std::string OfElementName(ElementKind kind, std::string_view stable_key);
std::string OfMember(ElementKind kind, uint32_t label_or_type, uint64_t id);
std::string OfAdjacency(const AdjacencyKey& at);
std::string OfIndexEntry(IndexId index, std::string_view encoded_values, uint64_t id);
std::string OfEvidence(ElementKind kind, uint64_t id, std::string_view digest);
std::string OfArticle(std::string_view digest);
std::string OfArticleBody(std::string_view digest);
std::string OfRecord(std::string_view family, std::string_view record_key);

// Beginnings that all keys of one kind share and no other key has.
std::string NamePrefix(NameKind kind);
std::string IndexDefinitionPrefix();
std::string ChangesPrefix();
std::string CountPrefix(CountKind kind);
std::string ElementPrefix(ElementKind kind);
std::string PartPrefix(ElementKind kind);
std::string ElementNamePrefix(ElementKind kind);
std::string MemberPrefix(ElementKind kind);
std::string MemberPrefix(ElementKind kind, uint32_t label_or_type);
std::string AdjacencyPrefix();
std::string AdjacencyPrefix(NodeId node);
std::string AdjacencyPrefix(NodeId node, TypeId type, bool outgoing);
// Where a chunk that may hold (neighbor, relationship) is sought: the first key at or after.
std::string AdjacencySeek(NodeId node, TypeId type, bool outgoing, NodeId neighbor,
                          RelationshipId relationship);
std::string IndexPrefix(IndexId index);
std::string IndexPrefix(IndexId index, std::string_view encoded_values);
std::string AllIndexEntriesPrefix();
std::string EvidencePrefix(ElementKind kind);
std::string EvidencePrefix(ElementKind kind, uint64_t id);
std::string ArticlePrefix();
std::string ArticleBodyPrefix();
std::string RecordPrefix(std::string_view family);
// The smallest byte string greater than every one that begins with `prefix`.
std::string After(std::string_view prefix);
// Whether a key belongs to any kind this version knows.
bool IsKnown(std::string_view key);

// Parsing: nothing where the bytes are not a key of the kind.
std::optional<uint32_t> NameId(std::string_view key);
std::optional<IndexId> IndexDefinitionId(std::string_view key);
std::optional<uint32_t> CountedId(std::string_view key);
std::optional<uint64_t> ElementId(std::string_view key);
struct PartOf {
  uint64_t id;
  Layer layer;
};
std::optional<PartOf> Part(std::string_view key);
bool IsElementName(std::string_view key);
std::string_view ElementName(std::string_view key);
struct MemberOf {
  uint32_t label_or_type;
  uint64_t id;
};
std::optional<MemberOf> Member(std::string_view key);
std::optional<AdjacencyKey> Adjacency(std::string_view key);
struct IndexEntryOf {
  IndexId index;
  std::string_view encoded_values;
  uint64_t id;
};
std::optional<IndexEntryOf> IndexEntry(std::string_view key);
struct EvidenceOf {
  uint64_t id;
  std::string_view digest;
};
std::optional<EvidenceOf> Evidence(std::string_view key);
std::string_view ArticleDigest(std::string_view key);
std::string_view RecordKey(std::string_view key, std::string_view family);

}  // namespace key
}  // namespace dossier
