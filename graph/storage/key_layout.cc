#include "graph/storage/key_layout.h"

#include "graph/storage/byte_coding.h"

namespace dossier::key {
namespace {

// The first byte of every key: which kind it is.
enum Space : char {
  kAdjacency = 'A',
  kRecord = 'B',
  kCount = 'C',
  kIndexDefinition = 'D',
  kEvidence = 'E',
  kChanges = 'G',
  kElementName = 'K',
  kMember = 'L',
  kCounter = 'M',
  kElement = 'N',
  kPart = 'P',
  kArticle = 'S',
  kArticleBody = 'T',
  kName = 'W',
  kIndexEntry = 'X',
};
constexpr std::string_view kSpaces = "ABCDEGKLMNPSTWX";

// Ends an adjacency key that has no bound: greater than the first byte of any node id in use.
constexpr char kUnbounded = '\xFF';

char Letter(ElementKind kind) { return kind == ElementKind::kNode ? 'n' : 'r'; }
char Letter(CountKind kind) { return kind == CountKind::kNodes ? 'n' : 'r'; }
char Letter(NameKind kind) { return "ltk"[static_cast<int>(kind)]; }
char Letter(Layer layer) { return layer == Layer::kDerived ? 'd' : 'u'; }
char Letter(bool outgoing) { return outgoing ? 0 : 1; }

std::string Begin(Space space) { return std::string(1, space); }
template <typename Kind>
std::string Begin(Space space, Kind kind) {
  return {static_cast<char>(space), Letter(kind)};
}
std::string With32(std::string key, uint32_t number) {
  PutFixed32(number, &key);
  return key;
}
std::string With64(std::string key, uint64_t number) {
  PutFixed64(number, &key);
  return key;
}
std::string WithBytes(std::string key, std::string_view bytes) {
  key.append(bytes);
  return key;
}

bool In(std::string_view key, Space space) { return !key.empty() && key[0] == space; }

// The number that fills the key behind its first `skip` bytes.
std::optional<uint64_t> Only64(std::string_view key, size_t skip) {
  if (key.size() != skip + 8) return std::nullopt;
  return ByteReader(key.substr(skip)).Fixed64();
}
std::optional<uint32_t> Only32(std::string_view key, size_t skip) {
  if (key.size() != skip + 4) return std::nullopt;
  return ByteReader(key.substr(skip)).Fixed32();
}

}  // namespace

std::string OfCounter(Counter counter) {
  return {static_cast<char>(kCounter), static_cast<char>(counter)};
}
std::string OfName(NameKind kind, uint32_t id) { return With32(NamePrefix(kind), id); }
std::string OfChanges(uint64_t commit) { return With64(ChangesPrefix(), commit); }
std::string OfIndexDefinition(IndexId id) { return With32(IndexDefinitionPrefix(), id); }
std::string OfCount(CountKind kind, uint32_t id) { return With32(CountPrefix(kind), id); }
std::string OfElement(ElementKind kind, uint64_t id) { return With64(ElementPrefix(kind), id); }
std::string OfPart(ElementKind kind, uint64_t id, Layer layer) {
  return With64(PartPrefix(kind), id) + Letter(layer);
}
std::string OfElementName(ElementKind kind, std::string_view stable_key) {
  return WithBytes(ElementNamePrefix(kind), stable_key);
}
std::string OfMember(ElementKind kind, uint32_t label_or_type, uint64_t id) {
  return With64(MemberPrefix(kind, label_or_type), id);
}
std::string OfAdjacency(const AdjacencyKey& at) {
  if (!at.bounded) return AdjacencyPrefix(at.node, at.type, at.outgoing) + kUnbounded;
  return AdjacencySeek(at.node, at.type, at.outgoing, at.last_neighbor, at.last_relationship);
}
std::string OfIndexEntry(IndexId index, std::string_view encoded_values, uint64_t id) {
  return With64(IndexPrefix(index, encoded_values), id);
}
std::string OfEvidence(ElementKind kind, uint64_t id, std::string_view digest) {
  return WithBytes(EvidencePrefix(kind, id), digest);
}
std::string OfArticle(std::string_view digest) { return WithBytes(ArticlePrefix(), digest); }
std::string OfArticleBody(std::string_view digest) {
  return WithBytes(ArticleBodyPrefix(), digest);
}
std::string OfRecord(std::string_view family, std::string_view record_key) {
  return WithBytes(RecordPrefix(family), record_key);
}

std::string NamePrefix(NameKind kind) { return Begin(kName, kind); }
std::string IndexDefinitionPrefix() { return Begin(kIndexDefinition); }
std::string ChangesPrefix() { return Begin(kChanges); }
std::string CountPrefix(CountKind kind) { return Begin(kCount, kind); }
std::string ElementPrefix(ElementKind kind) { return Begin(kElement, kind); }
std::string PartPrefix(ElementKind kind) { return Begin(kPart, kind); }
std::string ElementNamePrefix(ElementKind kind) { return Begin(kElementName, kind); }
std::string MemberPrefix(ElementKind kind) { return Begin(kMember, kind); }
std::string MemberPrefix(ElementKind kind, uint32_t label_or_type) {
  return With32(MemberPrefix(kind), label_or_type);
}
std::string AdjacencyPrefix() { return Begin(kAdjacency); }
std::string AdjacencyPrefix(NodeId node) { return With64(AdjacencyPrefix(), node); }
std::string AdjacencyPrefix(NodeId node, TypeId type, bool outgoing) {
  return With32(AdjacencyPrefix(node), type) + Letter(outgoing);
}
std::string AdjacencySeek(NodeId node, TypeId type, bool outgoing, NodeId neighbor,
                          RelationshipId relationship) {
  return With64(With64(AdjacencyPrefix(node, type, outgoing), neighbor), relationship);
}
std::string IndexPrefix(IndexId index) { return With32(AllIndexEntriesPrefix(), index); }
std::string IndexPrefix(IndexId index, std::string_view encoded_values) {
  return WithBytes(IndexPrefix(index), encoded_values);
}
std::string AllIndexEntriesPrefix() { return Begin(kIndexEntry); }
std::string EvidencePrefix(ElementKind kind) { return Begin(kEvidence, kind); }
std::string EvidencePrefix(ElementKind kind, uint64_t id) {
  return With64(EvidencePrefix(kind), id);
}
std::string ArticlePrefix() { return Begin(kArticle); }
std::string ArticleBodyPrefix() { return Begin(kArticleBody); }
std::string RecordPrefix(std::string_view family) {
  return WithBytes(Begin(kRecord), family) + '\0';
}

std::string After(std::string_view prefix) {
  std::string after(prefix);
  while (!after.empty() && after.back() == '\xFF') after.pop_back();
  if (!after.empty()) ++after.back();
  return after;
}

bool IsKnown(std::string_view key) {
  return !key.empty() && kSpaces.find(key[0]) != std::string_view::npos;
}

std::optional<uint32_t> NameId(std::string_view key) {
  return In(key, kName) ? Only32(key, 2) : std::nullopt;
}
std::optional<IndexId> IndexDefinitionId(std::string_view key) {
  return In(key, kIndexDefinition) ? Only32(key, 1) : std::nullopt;
}
std::optional<uint32_t> CountedId(std::string_view key) {
  return In(key, kCount) ? Only32(key, 2) : std::nullopt;
}
std::optional<uint64_t> ElementId(std::string_view key) {
  return In(key, kElement) ? Only64(key, 2) : std::nullopt;
}

std::optional<PartOf> Part(std::string_view key) {
  if (!In(key, kPart) || key.size() != 11) return std::nullopt;
  Layer layer = key.back() == Letter(Layer::kDerived) ? Layer::kDerived : Layer::kUser;
  return PartOf{ByteReader(key.substr(2)).Fixed64(), layer};
}

bool IsElementName(std::string_view key) { return In(key, kElementName); }
std::string_view ElementName(std::string_view key) { return key.substr(2); }

std::optional<MemberOf> Member(std::string_view key) {
  if (!In(key, kMember) || key.size() != 14) return std::nullopt;
  ByteReader reader(key.substr(2));
  uint32_t label_or_type = reader.Fixed32();
  return MemberOf{label_or_type, reader.Fixed64()};
}

std::optional<AdjacencyKey> Adjacency(std::string_view key) {
  if (!In(key, kAdjacency) || (key.size() != 15 && key.size() != 30)) return std::nullopt;
  ByteReader reader(key.substr(1));
  AdjacencyKey at;
  at.node = reader.Fixed64();
  at.type = reader.Fixed32();
  at.outgoing = reader.Byte() == 0;
  at.bounded = key.size() == 30;
  if (!at.bounded) return at;
  at.last_neighbor = reader.Fixed64();
  at.last_relationship = reader.Fixed64();
  return at;
}

std::optional<IndexEntryOf> IndexEntry(std::string_view key) {
  if (!In(key, kIndexEntry) || key.size() < 13) return std::nullopt;
  return IndexEntryOf{ByteReader(key.substr(1)).Fixed32(), key.substr(5, key.size() - 13),
                      ByteReader(key.substr(key.size() - 8)).Fixed64()};
}

std::optional<EvidenceOf> Evidence(std::string_view key) {
  if (!In(key, kEvidence) || key.size() < 10) return std::nullopt;
  return EvidenceOf{ByteReader(key.substr(2)).Fixed64(), key.substr(10)};
}

std::string_view ArticleDigest(std::string_view key) { return key.substr(1); }

std::string_view RecordKey(std::string_view key, std::string_view family) {
  return key.substr(family.size() + 2);
}

}  // namespace dossier::key
