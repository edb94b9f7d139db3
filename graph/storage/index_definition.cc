#include "graph/storage/index_definition.h"

#include <cmath>

#include "graph/storage/byte_coding.h"
#include "graph/value/key_encoding.h"

namespace dossier {
namespace {

enum Flag : uint8_t { kOnRelationships = 1, kUnique = 2, kKnown = 3 };

constexpr char kListBegin = 0x50;
constexpr char kListEnd = 0x00;  // less than the kind byte of any item

bool IsNaN(const Value& value) {
  return value.kind() == ValueKind::kFloat && std::isnan(value.floating());
}

bool AppendListKey(const List& list, std::string* out) {
  out->push_back(kListBegin);
  for (const Value& item : list) {
    if (!HasKey(item) || IsNaN(item)) return false;
    AppendKey(item, out);
  }
  out->push_back(kListEnd);
  return true;
}

}  // namespace

std::string EncodeIndexDefinition(const IndexInfo& index) {
  uint8_t flags = (index.on_relationships ? kOnRelationships : 0) | (index.unique ? kUnique : 0);
  std::string out(1, static_cast<char>(flags));
  PutVarint(index.label_or_type, &out);
  PutVarint(index.keys.size(), &out);
  for (KeyId key : index.keys) PutVarint(key, &out);
  PutSized(index.name, &out);
  return out;
}

std::optional<IndexInfo> DecodeIndexDefinition(std::string_view bytes) {
  ByteReader reader(bytes);
  uint8_t flags = reader.Byte();
  IndexInfo index;
  index.on_relationships = flags & kOnRelationships;
  index.unique = flags & kUnique;
  index.label_or_type = reader.Varint32();
  index.keys.resize(reader.Count());
  for (KeyId& key : index.keys) key = reader.Varint32();
  index.name = reader.Sized();
  if (!reader.at_end() || (flags & ~kKnown) != 0 || index.keys.empty()) return std::nullopt;
  return index;
}

bool AppendIndexKey(const Value& value, std::string* out) {
  if (value.kind() == ValueKind::kList) return AppendListKey(value.list(), out);
  if (!HasKey(value) || IsNaN(value)) return false;
  AppendKey(value, out);
  return true;
}

std::optional<std::string> IndexKeyOf(std::span<const Value> values) {
  std::string bytes;
  for (const Value& value : values) {
    if (!AppendIndexKey(value, &bytes)) return std::nullopt;
  }
  return bytes;
}

}  // namespace dossier
