// Labels, properties and ends from the image, before and after changes.
#include "tests/graph/store/imaged_store.h"

namespace dossier {
namespace {

class ImagedElements : public ImagedStore {
 protected:
  std::vector<NodeId> People() {
    auto snapshot = *store_->GetSnapshot();
    auto cursor = *snapshot->ScanLabel(person_);
    std::vector<uint64_t> all, some;
    while (*cursor->Next(1, &some) > 0) all.insert(all.end(), some.begin(), some.end());
    return all;
  }
  Value NameOf(NodeId node) {
    std::vector<Value> values;
    EXPECT_TRUE((*store_->GetSnapshot())->NodeProperties({&node, 1}, name_, &values).ok());
    return values[0];
  }
};

TEST_F(ImagedElements, ReadsTheImage) {
  EXPECT_EQ(People(), (std::vector<NodeId>{a_}));
  EXPECT_EQ(NameOf(a_).string(), "A");
  EXPECT_TRUE(NameOf(b_).is_null());
  std::vector<RelationshipRecord> ends;
  const std::vector<RelationshipId> ids = {2, 99};
  ASSERT_TRUE((*store_->GetSnapshot())->Relationships(ids, &ends).ok());
  EXPECT_EQ(ends[0].end, a_);
  EXPECT_EQ(ends[1].id, kNoId);
}

TEST_F(ImagedElements, ReadsWhatChangedFromTheDatabase) {
  NodeId c = 0;
  Do([&](Transaction* t) {
    ASSERT_TRUE(t->AddLabel(b_, person_).ok());
    ASSERT_TRUE(t->RemoveLabel(a_, person_).ok());
    ASSERT_TRUE(t->SetNodeProperty(a_, name_, Value("Anna")).ok());
    c = *t->CreateNode("p/c");
    ASSERT_TRUE(t->AddLabel(c, person_).ok());
  });
  EXPECT_EQ(People(), (std::vector<NodeId>{b_, c}));
  EXPECT_EQ(NameOf(a_).string(), "Anna");
  ExpectWhole();
  Do([&](Transaction* t) { ASSERT_TRUE(t->DeleteNode(c).ok()); });
  EXPECT_EQ(People(), (std::vector<NodeId>{b_}));
  ExpectWhole();
}

}  // namespace
}  // namespace dossier
