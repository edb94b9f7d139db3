// Neighbours from the image, with parallel relationships and loops, before and after changes.
#include "tests/graph/store/imaged_store.h"

namespace dossier {
namespace {

class ImagedAdjacency : public ImagedStore {
 protected:
  std::vector<NodeId> NodesFrom(NodeId node, Direction direction) {
    auto snapshot = *store_->GetSnapshot();
    Neighbors out;
    EXPECT_TRUE(snapshot->Expand({&node, 1}, direction, {}, &out).ok());
    std::vector<uint64_t> degrees;
    EXPECT_TRUE(snapshot->Degrees({&node, 1}, direction, {}, &degrees).ok());
    EXPECT_EQ(degrees[0], out.nodes.size());
    return out.nodes;
  }
  using Nodes = std::vector<NodeId>;
};

TEST_F(ImagedAdjacency, ParallelRelationshipsCountEachAndALoopOnceADirection) {
  EXPECT_EQ(NodesFrom(a_, Direction::kOut), (Nodes{a_, b_, b_}));
  EXPECT_EQ(NodesFrom(a_, Direction::kIn), (Nodes{a_}));
  EXPECT_EQ(NodesFrom(a_, Direction::kBoth), (Nodes{a_, b_, b_}));
  EXPECT_EQ(NodesFrom(b_, Direction::kBoth), (Nodes{a_, a_}));
}

TEST_F(ImagedAdjacency, WhatComesAndGoesAfterTheImageShows) {
  Do([&](Transaction* t) { ASSERT_TRUE(t->CreateRelationship(b_, met_, a_, "").ok()); });
  EXPECT_EQ(NodesFrom(b_, Direction::kOut), (Nodes{a_}));
  Do([&](Transaction* t) { ASSERT_TRUE(t->DeleteRelationship(0).ok()); });
  EXPECT_EQ(NodesFrom(a_, Direction::kOut), (Nodes{a_, b_}));
  ExpectWhole();
}

TEST_F(ImagedAdjacency, AnOlderSnapshotGoesOnAsItWas) {
  auto before = *store_->GetSnapshot();
  Do([&](Transaction* t) { ASSERT_TRUE(t->DeleteRelationship(0).ok()); });
  Neighbors out;
  ASSERT_TRUE(before->Expand({&a_, 1}, Direction::kOut, {}, &out).ok());
  EXPECT_EQ(out.nodes, (Nodes{a_, b_, b_}));
}

}  // namespace
}  // namespace dossier
