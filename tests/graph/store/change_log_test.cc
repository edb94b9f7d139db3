// What is logged is marked again by whoever reads the log.
#include "graph/store/change_log.h"

#include "graph/storage/key_layout.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

// No database beneath: what is pending is all there is.
class NothingView : public ByteView {
 public:
  absl::StatusOr<bool> Get(std::string_view, std::string*) const override { return false; }
  absl::Status MultiGet(std::span<const std::string>,
                        absl::FunctionRef<void(size_t, std::string_view)>) const override {
    return absl::OkStatus();
  }
  std::unique_ptr<ByteCursor> NewCursor() const override { return std::make_unique<End>(); }

 private:
  class End : public ByteCursor {
    void Seek(std::string_view) override {}
    void Next() override {}
    bool Valid() const override { return false; }
    std::string_view key() const override { return {}; }
    std::string_view value() const override { return {}; }
    absl::Status status() const override { return absl::OkStatus(); }
  };
};

PendingWrites SomeChanges() {
  PendingWrites writes;
  writes.Put(key::OfElement(ElementKind::kNode, 5), "record");
  writes.Delete(key::OfElement(ElementKind::kNode, 900));
  writes.Put(key::OfPart(ElementKind::kRelationship, 7, Layer::kUser), "part");
  writes.Put(key::OfAdjacency({.node = 12, .type = 1, .outgoing = true}), "chunk");
  writes.Put(key::OfCounter(Counter::kNextNode), "1");
  return writes;
}

void ExpectMarked(const ChangedElements& changed) {
  EXPECT_TRUE(changed.nodes.Has(5) && changed.nodes.Has(900));
  EXPECT_EQ(changed.nodes.count(), 2u);
  EXPECT_TRUE(changed.relationships.Has(7));
  EXPECT_EQ(changed.relationships.count(), 1u);
  EXPECT_TRUE(changed.neighborhoods.Has(12));
  EXPECT_EQ(changed.neighborhoods.count(), 1u);
}

TEST(ChangeLog, MarksRecordsPartsAndNeighbourhoods) {
  ChangedElements changed;
  EXPECT_TRUE(MarkChanges(SomeChanges(), &changed));
  ExpectMarked(changed);
  PendingWrites beyond;
  beyond.Put(key::OfElement(ElementKind::kNode, IdMarks::kLimit), "record");
  EXPECT_FALSE(MarkChanges(beyond, &changed));
}

TEST(ChangeLog, IsReadFromTheCommitBehindTheImagesAndCleared) {
  NothingView nothing;
  PendingWrites writes = SomeChanges();
  LogChanges(8, &writes);
  PendingView view(&nothing, &writes);
  ChangedElements later, same;
  ASSERT_TRUE(ReadChangeLog(view, 7, &later).ok());
  ExpectMarked(later);
  ASSERT_TRUE(ReadChangeLog(view, 8, &same).ok());
  EXPECT_EQ(same.count(), 0u);
  ASSERT_TRUE(ClearChangeLog(view, &writes).ok());
  ChangedElements cleared;
  ASSERT_TRUE(ReadChangeLog(view, 0, &cleared).ok());
  EXPECT_EQ(cleared.count(), 0u);
}

TEST(ChangeLog, DamageIsTold) {
  NothingView nothing;
  PendingWrites writes;
  writes.Put(key::OfChanges(3), "\x09");
  ChangedElements changed;
  EXPECT_EQ(ReadChangeLog(PendingView(&nothing, &writes), 0, &changed).code(),
            absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace dossier
