// The stored form of nodes and relationships: what readers see of one (its record), and what each
// layer says where the two must be kept apart (its parts). Property values stay encoded here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/storage/byte_coding.h"
#include "graph/storage/key_layout.h"
#include "graph/store/ids.h"

namespace dossier {

// Both ascend by id.
using LabelSet = std::vector<LabelId>;
using EncodedProperties = std::vector<std::pair<KeyId, std::string>>;

// What stands at the front of a record, before the properties.
struct ElementHead {
  bool derived = false;  // the derived layer has a part
  bool user = false;     // the user layer has a part
  bool hidden = false;   // no GraphReader shows it (labels and properties are then empty)
  bool apart = false;    // the parts are stored beside the record; else the record is the only part
  TypeId type = 0;       // relationships
  NodeId start = 0;      // relationships
  NodeId end = 0;        // relationships
  std::string_view stable_key;  // into the record's bytes
};

// A whole record.
struct StoredElement {
  ElementHead head;  // its stable_key points into `stable_key`'s owner; use the string below
  std::string stable_key;
  LabelSet labels;  // nodes
  EncodedProperties properties;
};

// One layer's part. The derived layer uses `labels` and `properties` alone.
struct ElementPart {
  bool created = false;
  bool deleted = false;
  LabelSet labels;
  LabelSet removed_labels;
  EncodedProperties properties;
  std::vector<KeyId> removed_properties;
  // Something that keeps the element in sight when articles no longer support it.
  bool Positive() const { return created || !labels.empty() || !properties.empty(); }
  bool Empty() const {
    return !Positive() && !deleted && removed_labels.empty() && removed_properties.empty();
  }
  friend bool operator==(const ElementPart&, const ElementPart&) = default;
};

std::string EncodeElement(ElementKind kind, const StoredElement& record);
std::optional<StoredElement> DecodeElement(ElementKind kind, std::string_view bytes);
std::string EncodePart(const ElementPart& part);
std::optional<ElementPart> DecodePart(std::string_view bytes);

// Reads the head and leaves the reader before the labels; nothing where the bytes are damaged.
std::optional<ElementHead> ReadElementHead(ElementKind kind, ByteReader* reader);
// Whether the labels, at which the reader stands, hold `label`; leaves it before the properties.
bool ReadHasLabel(ByteReader* reader, LabelId label);
void SkipLabels(ByteReader* reader);
// The encoded value of one key among properties, at which the reader stands, without decoding
// others.
std::optional<std::string_view> ReadProperty(ByteReader* reader, KeyId key);

}  // namespace dossier
