#include "graph/storage/element_record.h"

namespace dossier {
namespace {

enum Flag : uint8_t { kDerived = 1, kUser = 2, kHidden = 4, kApart = 8, kKnownFlags = 15 };
enum PartFlag : uint8_t { kCreated = 1, kDeleted = 2, kKnownPartFlags = 3 };

// Ascending ids as a count, the first, and the distances.
void AppendIds(const std::vector<uint32_t>& ids, std::string* out) {
  PutVarint(ids.size(), out);
  uint32_t last = 0;
  for (uint32_t id : ids) {
    PutVarint(id - last, out);
    last = id;
  }
}

std::vector<uint32_t> ReadIds(ByteReader* reader) {
  std::vector<uint32_t> ids(reader->Count());
  uint64_t last = 0;
  for (uint32_t& id : ids) {
    last += reader->Varint();
    id = static_cast<uint32_t>(last);
  }
  if (last > kNoName) reader->Fail();
  return ids;
}

void AppendProperties(const EncodedProperties& properties, std::string* out) {
  PutVarint(properties.size(), out);
  for (const auto& [key, value] : properties) {
    PutVarint(key, out);
    PutSized(value, out);
  }
}

EncodedProperties ReadProperties(ByteReader* reader) {
  size_t count = reader->Count();
  EncodedProperties properties;
  properties.reserve(count);
  for (size_t i = 0; i < count && reader->ok(); ++i) {
    KeyId key = reader->Varint32();
    properties.emplace_back(key, reader->Sized());
    if (i > 0 && properties[i - 1].first >= key) reader->Fail();
  }
  return properties;
}

uint8_t FlagsOf(const ElementHead& head) {
  return (head.derived ? kDerived : 0) | (head.user ? kUser : 0) | (head.hidden ? kHidden : 0) |
         (head.apart ? kApart : 0);
}

void ReadFlags(ByteReader* reader, ElementHead* head) {
  uint8_t flags = reader->Byte();
  if ((flags & ~kKnownFlags) != 0) reader->Fail();
  head->derived = flags & kDerived;
  head->user = flags & kUser;
  head->hidden = flags & kHidden;
  head->apart = flags & kApart;
}

}  // namespace

std::string EncodeElement(ElementKind kind, const StoredElement& record) {
  std::string out(1, static_cast<char>(FlagsOf(record.head)));
  if (kind == ElementKind::kRelationship) {
    PutVarint(record.head.type, &out);
    PutVarint(record.head.start, &out);
    PutVarint(record.head.end, &out);
  }
  PutSized(record.stable_key, &out);
  if (kind == ElementKind::kNode) AppendIds(record.labels, &out);
  AppendProperties(record.properties, &out);
  return out;
}

std::optional<ElementHead> ReadElementHead(ElementKind kind, ByteReader* reader) {
  ElementHead head;
  ReadFlags(reader, &head);
  if (kind == ElementKind::kRelationship) {
    head.type = reader->Varint32();
    head.start = reader->Varint();
    head.end = reader->Varint();
  }
  head.stable_key = reader->Sized();
  if (!reader->ok()) return std::nullopt;
  return head;
}

std::optional<StoredElement> DecodeElement(ElementKind kind, std::string_view bytes) {
  ByteReader reader(bytes);
  std::optional<ElementHead> head = ReadElementHead(kind, &reader);
  if (!head) return std::nullopt;
  StoredElement record;
  record.head = *head;
  record.stable_key = head->stable_key;
  record.head.stable_key = {};
  if (kind == ElementKind::kNode) record.labels = ReadIds(&reader);
  record.properties = ReadProperties(&reader);
  if (!reader.at_end()) return std::nullopt;
  return record;
}

std::string EncodePart(const ElementPart& part) {
  uint8_t flags = (part.created ? kCreated : 0) | (part.deleted ? kDeleted : 0);
  std::string out(1, static_cast<char>(flags));
  AppendIds(part.labels, &out);
  AppendIds(part.removed_labels, &out);
  AppendProperties(part.properties, &out);
  AppendIds(part.removed_properties, &out);
  return out;
}

std::optional<ElementPart> DecodePart(std::string_view bytes) {
  ByteReader reader(bytes);
  uint8_t flags = reader.Byte();
  if ((flags & ~kKnownPartFlags) != 0) return std::nullopt;
  ElementPart part;
  part.created = flags & kCreated;
  part.deleted = flags & kDeleted;
  part.labels = ReadIds(&reader);
  part.removed_labels = ReadIds(&reader);
  part.properties = ReadProperties(&reader);
  part.removed_properties = ReadIds(&reader);
  if (!reader.at_end()) return std::nullopt;
  return part;
}

bool ReadHasLabel(ByteReader* reader, LabelId label) {
  size_t count = reader->Count();
  bool found = false;
  uint64_t id = 0;
  for (size_t i = 0; i < count; ++i) {
    id += reader->Varint();
    found |= id == label;
  }
  return found;
}

void SkipLabels(ByteReader* reader) { ReadHasLabel(reader, kNoName); }

std::optional<std::string_view> ReadProperty(ByteReader* reader, KeyId key) {
  for (size_t left = reader->Count(); left > 0 && reader->ok(); --left) {
    KeyId at = reader->Varint32();
    std::string_view value = reader->Sized();
    if (at == key && reader->ok()) return value;
    if (at > key) break;
  }
  return std::nullopt;
}

}  // namespace dossier
