// Values round-trip, fixed bytes stay what they are, and any cut or changed bytes are refused or
// read safely.
#include <random>

#include "graph/storage/adjacency_chunk.h"
#include "graph/storage/byte_coding.h"
#include "graph/storage/element_record.h"
#include "graph/storage/index_definition.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

StoredElement Relationship() {
  StoredElement record;
  record.head = {true, false, false, false, 3, 300, 5, {}};
  record.stable_key = "r/1";
  record.properties = {{1, "ab"}, {4, ""}};
  return record;
}

std::string Hex(std::string_view bytes) {
  std::string hex;
  for (unsigned char byte : bytes) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

TEST(RecordBytesTest, BytesAreThoseOfTheFormat) {
  EXPECT_EQ(Hex(EncodeElement(ElementKind::kRelationship, Relationship())),
            "0103ac020503722f31020102616204"
            "00");
  EXPECT_EQ(Hex(EncodeChunk(7, {{5, 2, false, false}, {9, 1, false, false}})),
            "00020504"
            "0401");
  EXPECT_EQ(Hex(EncodeChunk(5, {{5, 2, true, false}, {9, 1, false, true}})),
            "0c020504"
            "0401"
            "0102");
  IndexInfo index{0, "n", false, 2, {4}, true};
  EXPECT_EQ(Hex(EncodeIndexDefinition(index)),
            "020201"
            "04016e");
}

TEST(RecordBytesTest, RecordsRoundTrip) {
  std::string bytes = EncodeElement(ElementKind::kRelationship, Relationship());
  auto back = DecodeElement(ElementKind::kRelationship, bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->head.start, 300u);
  EXPECT_EQ(back->stable_key, "r/1");
  EXPECT_EQ(back->properties, Relationship().properties);
  ElementPart part{true, true, {1, 9}, {2}, {{3, "x"}}, {4, 5}};
  EXPECT_EQ(DecodePart(EncodePart(part)), part);
}

TEST(RecordBytesTest, OnePropertyIsReadWithoutTheRest) {
  std::string bytes = EncodeElement(ElementKind::kRelationship, Relationship());
  for (KeyId key : {0u, 1u, 2u, 4u, 9u}) {
    ByteReader reader(bytes);
    ReadElementHead(ElementKind::kRelationship, &reader);
    auto value = ReadProperty(&reader, key);
    EXPECT_EQ(value.has_value(), key == 1 || key == 4) << key;
  }
}

TEST(RecordBytesTest, CutBytesAreRefused) {
  std::string element = EncodeElement(ElementKind::kRelationship, Relationship());
  std::string part = EncodePart({true, false, {1, 9}, {2}, {{3, "x"}}, {4}});
  std::string chunk = EncodeChunk(7, {{5, 2, true, false}, {9, 1, false, false}});
  for (size_t size = 0; size < element.size(); ++size) {
    EXPECT_FALSE(DecodeElement(ElementKind::kRelationship, element.substr(0, size))) << size;
  }
  for (size_t size = 0; size < part.size(); ++size) EXPECT_FALSE(DecodePart(part.substr(0, size)));
  for (size_t size = 0; size < chunk.size(); ++size)
    EXPECT_FALSE(DecodeChunk(chunk.substr(0, size)));
}

TEST(RecordBytesTest, RandomBytesNeverHurt) {
  std::mt19937 random(5);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes(random() % 24, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    DecodeElement(ElementKind::kNode, bytes);
    DecodePart(bytes);
    DecodeChunk(bytes);
    DecodeIndexDefinition(bytes);
    std::vector<NodeId> nodes;
    std::vector<RelationshipId> relationships;
    bool read = AppendChunk(bytes, Sight::kEffective, 1, &nodes, &relationships);
    auto count = CountChunk(bytes, Sight::kEffective, 1);
    if (read && count) {
      ASSERT_EQ(nodes.size(), *count);
    }
  }
}

TEST(RecordBytesTest, ChunksAnswerBySight) {
  std::mt19937 random(6);
  for (int round = 0; round < 500; ++round) {
    std::vector<AdjacencyEntry> entries;
    bool mixed = round % 2 == 0;
    for (uint64_t n = 0, count = random() % 40; n < count; ++n) {
      entries.push_back({n / 2, n, mixed && random() % 2 == 0, mixed && random() % 3 == 0});
    }
    NodeId self = random() % 20;
    std::string bytes = EncodeChunk(self, entries);
    ASSERT_EQ(*DecodeChunk(bytes), entries);
    for (Sight sight : {Sight::kEffective, Sight::kDerived}) {
      for (NodeId skip : {self, kNoId}) {
        std::vector<NodeId> expected;
        for (const AdjacencyEntry& entry : entries) {
          bool shown = sight == Sight::kDerived ? entry.derived : !entry.hidden;
          if (shown && entry.neighbor != skip) expected.push_back(entry.neighbor);
        }
        std::vector<NodeId> nodes;
        std::vector<RelationshipId> relationships;
        ASSERT_TRUE(AppendChunk(bytes, sight, skip, &nodes, &relationships));
        ASSERT_EQ(nodes, expected);
        ASSERT_EQ(*CountChunk(bytes, sight, skip), expected.size());
      }
    }
  }
}

}  // namespace
}  // namespace dossier
