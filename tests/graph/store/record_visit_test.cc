// Records by many ids: each is found once, whichever way is taken.
#include "graph/store/record_visit.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace dossier {
namespace {

using Bytes = std::map<std::string, std::string, std::less<>>;

class MapCursor : public ByteCursor {
 public:
  explicit MapCursor(const Bytes& bytes) : bytes_(bytes), at_(bytes.end()) {}
  void Seek(std::string_view key) override { at_ = bytes_.lower_bound(key); }
  void Next() override { ++at_; }
  bool Valid() const override { return at_ != bytes_.end(); }
  std::string_view key() const override { return at_->first; }
  std::string_view value() const override { return at_->second; }
  absl::Status status() const override { return absl::OkStatus(); }

 private:
  const Bytes& bytes_;
  Bytes::const_iterator at_;
};

// A map that counts how it is read.
class MapView : public ByteView {
 public:
  void Put(ElementKind kind, uint64_t id, const std::string& record) {
    bytes_[key::OfElement(kind, id)] = record;
  }

  absl::StatusOr<bool> Get(std::string_view key, std::string* value) const override {
    const auto found = bytes_.find(key);
    if (found != bytes_.end()) *value = found->second;
    return found != bytes_.end();
  }
  absl::Status MultiGet(std::span<const std::string> keys,
                        absl::FunctionRef<void(size_t, std::string_view)> found) const override {
    ++lookups;
    for (size_t i = 0; i < keys.size(); ++i) {
      if (const auto at = bytes_.find(keys[i]); at != bytes_.end()) found(i, at->second);
    }
    return absl::OkStatus();
  }
  std::unique_ptr<ByteCursor> NewCursor() const override {
    ++walks;
    return std::make_unique<MapCursor>(bytes_);
  }

  mutable int lookups = 0, walks = 0;

 private:
  Bytes bytes_;
};

class RecordVisitTest : public testing::Test {
 protected:
  // Even ids have records.
  void SetUp() override {
    for (uint64_t id = 0; id < 2000; id += 2) {
      view_->Put(ElementKind::kNode, id, "n" + std::to_string(id));
      view_->Put(ElementKind::kRelationship, id, "r" + std::to_string(id));
    }
  }

  std::multimap<size_t, std::string> Visit(const std::vector<uint64_t>& ids) {
    std::multimap<size_t, std::string> visited;
    const absl::Status status = VisitRecords(
        context_, ElementKind::kNode, ids, [&](size_t i, std::string_view record) {
          visited.emplace(i, record);
          return absl::OkStatus();
        });
    EXPECT_TRUE(status.ok()) << status;
    return visited;
  }

  void ExpectEachOnce(const std::vector<uint64_t>& ids) {
    std::multimap<size_t, std::string> wanted;
    for (size_t i = 0; i < ids.size(); ++i) {
      if (ids[i] % 2 == 0 && ids[i] < 2000) wanted.emplace(i, "n" + std::to_string(ids[i]));
    }
    EXPECT_EQ(Visit(ids), wanted);
  }

  std::shared_ptr<MapView> view_ = std::make_shared<MapView>();
  ReadContext context_{view_, Sight::kEffective};
};

TEST_F(RecordVisitTest, EveryRecordOnceWhateverTheOrderAndTheGaps) {
  std::mt19937 random(5);
  for (uint64_t range : {10u, 200u, 3000u}) {
    for (size_t count : {0u, 1u, 4u, 5u, 60u}) {
      std::vector<uint64_t> ids(count);
      for (uint64_t& id : ids) id = random() % range;
      ExpectEachOnce(ids);
    }
  }
}

TEST_F(RecordVisitTest, NearIdsAreWalkedToAndFarOnesLookedUp) {
  ExpectEachOnce({8, 2, 4, 10, 6, 12, 14, 16});
  EXPECT_EQ(view_->walks, 1);
  EXPECT_EQ(view_->lookups, 0);
  ExpectEachOnce({100, 1900, 500, 1300, 900, 1700});
  EXPECT_EQ(view_->lookups, 1);
}

TEST_F(RecordVisitTest, AnErrorOfTheVisitorEndsIt) {
  for (const std::vector<uint64_t>& ids :
       {std::vector<uint64_t>{2, 4}, std::vector<uint64_t>{2, 4, 6, 8, 10, 12}}) {
    int visits = 0;
    const absl::Status status =
        VisitRecords(context_, ElementKind::kNode, ids, [&](size_t, std::string_view) {
          ++visits;
          return absl::DataLossError("no");
        });
    EXPECT_EQ(status, absl::DataLossError("no"));
    EXPECT_EQ(visits, 1);
  }
}

TEST_F(RecordVisitTest, EqualIdsKeepTheirOrder) {
  EXPECT_EQ(AscendingOrder(std::vector<uint64_t>{7, 3, 7, 1}),
            (std::vector<uint32_t>{3, 1, 0, 2}));
  EXPECT_EQ(AscendingOrder(std::vector<uint64_t>{1, 1, 2}), (std::vector<uint32_t>{0, 1, 2}));
}

}  // namespace
}  // namespace dossier
