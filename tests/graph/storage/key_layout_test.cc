#include "graph/storage/key_layout.h"

#include <set>
#include <vector>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(KeyLayoutTest, KeysParseBackToTheirParts) {
  EXPECT_EQ(key::NameId(key::OfName(NameKind::kType, 77)), 77u);
  EXPECT_EQ(key::ElementId(key::OfElement(ElementKind::kRelationship, 1ull << 40)), 1ull << 40);
  EXPECT_EQ(key::CountedId(key::OfCount(CountKind::kNodes, kNoName)), kNoName);
  auto member = key::Member(key::OfMember(ElementKind::kNode, 3, 9));
  ASSERT_TRUE(member);
  EXPECT_EQ(member->label_or_type, 3u);
  EXPECT_EQ(member->id, 9u);
  auto part = key::Part(key::OfPart(ElementKind::kNode, 5, Layer::kUser));
  ASSERT_TRUE(part);
  EXPECT_EQ(part->layer, Layer::kUser);
  std::string bytes = key::OfIndexEntry(2, std::string("a\0b", 3), 12);
  auto entry = key::IndexEntry(bytes);
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->encoded_values, std::string("a\0b", 3));
  EXPECT_EQ(entry->id, 12u);
  std::string record = key::OfRecord("entries", "k\0y");
  EXPECT_EQ(key::RecordKey(record, "entries"), "k");
  std::string evidence = key::OfEvidence(ElementKind::kNode, 8, "digest");
  EXPECT_EQ(key::Evidence(evidence)->digest, "digest");
}

TEST(KeyLayoutTest, AdjacencyKeysSortBoundedBeforeUnbounded) {
  AdjacencyKey at;
  at.node = 4;
  at.type = 2;
  std::string last = key::OfAdjacency(at);
  at.bounded = true;
  at.last_neighbor = (uint64_t{1} << 56) - 1;
  at.last_relationship = ~uint64_t{0};
  std::string bounded = key::OfAdjacency(at);
  EXPECT_LT(bounded, last);
  EXPECT_LT(last, key::AdjacencyPrefix(4, 2, false));
  EXPECT_FALSE(key::Adjacency(last)->bounded);
  EXPECT_EQ(key::Adjacency(bounded)->last_neighbor, at.last_neighbor);
  EXPECT_FALSE(key::Adjacency(bounded.substr(0, 20)));
}

TEST(KeyLayoutTest, PrefixesDoNotRunIntoEachOther) {
  std::set<std::string> prefixes = {key::NamePrefix(NameKind::kLabel),
                                    key::NamePrefix(NameKind::kKey),
                                    key::IndexDefinitionPrefix(),
                                    key::CountPrefix(CountKind::kNodes),
                                    key::ElementPrefix(ElementKind::kNode),
                                    key::ElementPrefix(ElementKind::kRelationship),
                                    key::PartPrefix(ElementKind::kNode),
                                    key::ElementNamePrefix(ElementKind::kNode),
                                    key::MemberPrefix(ElementKind::kNode),
                                    key::AdjacencyPrefix(),
                                    key::AllIndexEntriesPrefix(),
                                    key::EvidencePrefix(ElementKind::kNode),
                                    key::ArticlePrefix(),
                                    key::ArticleBodyPrefix(),
                                    key::RecordPrefix("f")};
  for (const std::string& a : prefixes) {
    EXPECT_TRUE(key::IsKnown(a));
    for (const std::string& b : prefixes) EXPECT_TRUE(a == b || !b.starts_with(a)) << a << " " << b;
  }
  // A family is no beginning of another.
  EXPECT_FALSE(key::RecordPrefix("family").starts_with(key::RecordPrefix("fam")));
}

TEST(KeyLayoutTest, AfterIsTheEndOfAPrefix) {
  EXPECT_EQ(key::After("ab"), "ac");
  EXPECT_EQ(key::After("a\xFF\xFF"), "b");
  EXPECT_EQ(key::After("\xFF"), "");
}

}  // namespace
}  // namespace dossier
