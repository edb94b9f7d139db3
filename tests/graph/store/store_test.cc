// The store by example: layers, indexes, constraints, evidence, records, bulk loads, backups,
// errors.
#include <cmath>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "graph/store/graph_store.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tests/graph/store/graph_dump.h"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    store_.reset();  // a test may begin anew
    std::filesystem::remove_all(folder_);
    Open(OpenMode::kReadWriteOrCreate);
  }
  void TearDown() override {
    if (store_ == nullptr) return;
    EXPECT_TRUE(store_->Check([](std::string_view line) { ADD_FAILURE() << line; }).ok());
  }
  void Open(OpenMode mode) {
    store_.reset();
    auto store = GraphStore::Open(folder_, mode);
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
  }

  // Runs `change` in a transaction that must commit.
  template <typename Change>
  void Do(Layer layer, const Change& change) {
    auto transaction = *store_->Begin(layer);
    change(transaction.get());
    absl::Status committed = transaction->Commit();
    ASSERT_TRUE(committed.ok()) << committed;
  }

  std::string Dump() { return DumpGraph(**store_->GetSnapshot()); }

  // a -[r]-> b from articles, both named.
  void DeriveTwo() {
    Do(Layer::kDerived, [](Transaction* t) {
      KeyId name = *t->MakeKey("name");
      NodeId a = *t->CreateNode("p/a");
      NodeId b = *t->CreateNode("p/b");
      ASSERT_TRUE(t->AddLabel(a, *t->MakeLabel("Person")).ok());
      ASSERT_TRUE(t->SetNodeProperty(a, name, Value("A")).ok());
      ASSERT_TRUE(t->CreateRelationship(a, *t->MakeType("MET"), b, "r/ab").ok());
    });
  }
  void RetractTwo() {
    Do(Layer::kDerived, [](Transaction* t) {
      ASSERT_TRUE(t->DeleteRelationship(*t->FindRelationshipByKey("r/ab")).ok());
      ASSERT_TRUE(t->DeleteNode(*t->FindNodeByKey("p/a")).ok());
      ASSERT_TRUE(t->DeleteNode(*t->FindNodeByKey("p/b")).ok());
    });
  }

  static std::vector<uint64_t> Drain(absl::StatusOr<std::unique_ptr<IdCursor>> cursor) {
    std::vector<uint64_t> all;
    std::vector<uint64_t> some;
    while (*(*cursor)->Next(2, &some) > 0) all.insert(all.end(), some.begin(), some.end());
    return all;
  }

  std::string folder_ = testing::TempDir() + "/store";
  std::unique_ptr<GraphStore> store_;
};

TEST_F(StoreTest, WhatUsersWroteOutlivesRetraction) {
  DeriveTwo();
  Do(Layer::kUser, [](Transaction* t) {
    NodeId a = *t->FindNodeByKey("p/a");
    ASSERT_TRUE(t->SetNodeProperty(a, *t->MakeKey("note"), Value("mine")).ok());
    ASSERT_TRUE(t->SetNodeProperty(a, *t->MakeKey("name"), Value("My A")).ok());
  });
  EXPECT_EQ(Dump(),
            "node p/a Person name=\"My A\" note=\"mine\"\nnode p/b \n"
            "relationship r/ab MET p/a p/b\n");
  RetractTwo();
  EXPECT_EQ(Dump(), "node p/a  name=\"My A\" note=\"mine\"\n");
  DeriveTwo();
  EXPECT_EQ(Dump(),
            "node p/a Person name=\"My A\" note=\"mine\"\nnode p/b \n"
            "relationship r/ab MET p/a p/b\n");
}

TEST_F(StoreTest, UsersRelationshipsHoldTheirEnds) {
  DeriveTwo();
  Do(Layer::kUser, [](Transaction* t) {
    ASSERT_TRUE(t->CreateRelationship(*t->FindNodeByKey("p/b"), *t->MakeType("LIKES"),
                                      *t->FindNodeByKey("p/a"), "")
                    .ok());
  });
  RetractTwo();
  EXPECT_EQ(Dump(), "node p/a \nnode p/b \nrelationship user/0 LIKES p/b p/a\n");
  Do(Layer::kUser, [](Transaction* t) {
    ASSERT_TRUE(t->DeleteRelationship(*t->FindRelationshipByKey("user/0")).ok());
    EXPECT_EQ(t->NodeCount(), 0u);
  });
  EXPECT_EQ(Dump(), "");
}

TEST_F(StoreTest, WhatUsersDeletedStaysAway) {
  DeriveTwo();
  Do(Layer::kUser, [](Transaction* t) {
    ASSERT_TRUE(t->DeleteRelationship(*t->FindRelationshipByKey("r/ab")).ok());
    ASSERT_TRUE(t->DeleteNode(*t->FindNodeByKey("p/a")).ok());
  });
  EXPECT_EQ(Dump(), "node p/b \n");
  RetractTwo();
  EXPECT_EQ(Dump(), "");
  DeriveTwo();
  EXPECT_EQ(Dump(), "node p/b \n");
  auto snapshot = *store_->GetSnapshot();
  std::vector<uint64_t> hidden = Drain(snapshot->ScanHiddenNodes());
  ASSERT_EQ(hidden.size(), 1u);
  EXPECT_EQ(*snapshot->NodeKey(hidden[0]), "p/a");
  EXPECT_TRUE(snapshot->NodePart(hidden[0], Layer::kUser)->deleted);
  EXPECT_EQ(snapshot->NodePart(hidden[0], Layer::kDerived)->properties.size(), 1u);
  std::vector<uint64_t> relationships = Drain(snapshot->ScanHiddenRelationships());
  ASSERT_EQ(relationships.size(), 1u);
  EXPECT_EQ(snapshot->StoredRelationship(relationships[0])->start, hidden[0]);
  EXPECT_EQ((*store_->Begin(Layer::kUser))->CreateNode("p/a").status().code(),
            absl::StatusCode::kAlreadyExists);
}

TEST_F(StoreTest, ADerivedTransactionSeesArticlesOnly) {
  DeriveTwo();
  Do(Layer::kUser, [](Transaction* t) {
    ASSERT_TRUE(t->CreateNode("").ok());
    ASSERT_TRUE(t->DeleteRelationship(*t->FindRelationshipByKey("r/ab")).ok());
    ASSERT_TRUE(t->RemoveLabel(*t->FindNodeByKey("p/a"), *t->MakeLabel("Person")).ok());
  });
  auto derived = *store_->Begin(Layer::kDerived);
  EXPECT_EQ(DumpGraph(*derived),
            "node p/a Person name=\"A\"\nnode p/b \nrelationship r/ab MET p/a p/b\n");
  VerifyReader(*derived, false, false);
}

TEST_F(StoreTest, NodesWithRelationshipsCannotGo) {
  DeriveTwo();
  for (Layer layer : {Layer::kUser, Layer::kDerived}) {
    auto transaction = *store_->Begin(layer);
    ASSERT_TRUE(transaction->DeleteNode(*transaction->FindNodeByKey("p/a")).ok());
    EXPECT_EQ(transaction->Commit().code(), absl::StatusCode::kFailedPrecondition);
  }
  EXPECT_THAT(Dump(), HasSubstr("relationship r/ab"));
}

TEST_F(StoreTest, OnlyStorableValuesAreStored) {
  auto t = *store_->Begin(Layer::kUser);
  NodeId node = *t->CreateNode("");
  KeyId key = *t->MakeKey("k");
  for (const Value& value :
       {Value(Map{{"a", Value(int64_t{1})}}), Value(List{Value(int64_t{1}), Value("x")}),
        Value(List{Value()}), Value(List{Value(List{})}), Value(NodeRef{1})}) {
    EXPECT_EQ(t->SetNodeProperty(node, key, value).code(), absl::StatusCode::kInvalidArgument);
  }
  EXPECT_TRUE(t->SetNodeProperty(node, key, Value(List{Value(int64_t{1}), Value(2.5)})).ok());
  EXPECT_EQ(t->SetNodeProperty(99, key, Value("x")).code(), absl::StatusCode::kNotFound);
  EXPECT_TRUE(t->Commit().ok());
}

class IndexTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    Do(Layer::kUser, [&](Transaction* t) {
      label_ = *t->MakeLabel("P");
      key_ = *t->MakeKey("k");
      for (const Value& value : values_) {
        NodeId node = *t->CreateNode("");
        ASSERT_TRUE(t->AddLabel(node, label_).ok());
        ASSERT_TRUE(t->SetNodeProperty(node, key_, value).ok());
      }
    });
    index_.label_or_type = label_;
    index_.keys = {key_};
  }

  LabelId label_ = 0;
  KeyId key_ = 0;
  IndexInfo index_;
  // By node id.
  std::vector<Value> values_ = {
      Value(int64_t{3}), Value(1.0),  Value("ab"), Value("abc"),
      Value("b"),        Value(true), Value(2.5),  Value(List{Value(int64_t{1})})};
};

TEST_F(IndexTest, FindsByEqualityRangeAndPrefix) {
  IndexId id = *store_->CreateIndex(index_);
  auto snapshot = *store_->GetSnapshot();
  auto seek = [&](Value value) { return Drain(snapshot->IndexSeek(id, {&value, 1})); };
  EXPECT_THAT(seek(Value(int64_t{1})), ElementsAre(1));
  EXPECT_THAT(seek(Value(3.0)), ElementsAre(0));
  EXPECT_THAT(seek(Value("ab")), ElementsAre(2));
  EXPECT_THAT(seek(Value(List{Value(1.0)})), ElementsAre(7));
  EXPECT_THAT(seek(Value()), IsEmpty());
  EXPECT_THAT(seek(Value(std::nan(""))), IsEmpty());
  auto range = [&](std::optional<IndexBound> low, std::optional<IndexBound> high) {
    return Drain(snapshot->IndexRange(id, low, high));
  };
  EXPECT_THAT(range(IndexBound{Value(int64_t{1}), false}, std::nullopt), ElementsAre(6, 0));
  EXPECT_THAT(range(std::nullopt, IndexBound{Value(2.5), true}), ElementsAre(1, 6));
  EXPECT_THAT(range(IndexBound{Value("ab"), false}, IndexBound{Value("b"), false}), ElementsAre(3));
  EXPECT_THAT(range(IndexBound{Value("a"), true}, IndexBound{Value(int64_t{9}), true}), IsEmpty());
  EXPECT_THAT(Drain(snapshot->IndexPrefix(id, "ab")), ElementsAre(2, 3));
  EXPECT_THAT(Drain(snapshot->IndexPrefix(id, "")), ElementsAre(2, 3, 4));
}

TEST_F(IndexTest, IsRefusedTwiceAndDropped) {
  ASSERT_TRUE(store_->CreateIndex(index_).ok());
  auto old = *store_->GetSnapshot();
  EXPECT_EQ(store_->CreateIndex(index_).status().code(), absl::StatusCode::kAlreadyExists);
  std::string name = old->catalog().Indexes().at(0).name;
  EXPECT_EQ(name, "index_P_k");
  ASSERT_TRUE(store_->DropIndex(name).ok());
  EXPECT_EQ(store_->DropIndex(name).code(), absl::StatusCode::kNotFound);
  EXPECT_TRUE((*store_->GetSnapshot())->catalog().Indexes().empty());
  Value one(int64_t{1});
  EXPECT_THAT(Drain(old->IndexSeek(0, {&one, 1})), ElementsAre(1));
  EXPECT_EQ(*store_->CreateIndex(index_), 1u);
}

TEST_F(IndexTest, KeepsValuesUnique) {
  index_.unique = true;
  index_.name = "one of each";
  ASSERT_TRUE(store_->CreateIndex(index_).ok());
  auto t = *store_->Begin(Layer::kUser);
  NodeId node = *t->CreateNode("new");
  ASSERT_TRUE(t->SetNodeProperty(node, key_, Value(int64_t{1})).ok());  // not of the label yet
  absl::Status refused = t->AddLabel(node, label_);
  EXPECT_EQ(refused.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(refused.message()), HasSubstr("one of each"));
  EXPECT_THAT(std::string(refused.message()), HasSubstr("node 1"));
  EXPECT_FALSE(t->Commit().ok());
  t.reset();
  // A freed value may be taken within one transaction.
  Do(Layer::kUser, [&](Transaction* again) {
    ASSERT_TRUE(again->SetNodeProperty(1, key_, Value()).ok());
    ASSERT_TRUE(again->SetNodeProperty(0, key_, Value(int64_t{1})).ok());
  });
}

TEST_F(IndexTest, RefusesAConstraintThatDoesNotHold) {
  Do(Layer::kUser,
     [&](Transaction* t) { ASSERT_TRUE(t->SetNodeProperty(0, key_, Value(int64_t{1})).ok()); });
  index_.unique = true;
  EXPECT_EQ(store_->CreateIndex(index_).status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_TRUE((*store_->GetSnapshot())->catalog().Indexes().empty());
}

TEST_F(StoreTest, EvidenceIsKeptPerArticle) {
  DeriveTwo();
  auto passage = [](uint32_t start, const std::string& rule) {
    StoredEvidence evidence;
    evidence.mutable_passage()->set_start(start);
    evidence.mutable_passage()->set_end(start + 1);
    evidence.set_rule(rule);
    return evidence;
  };
  auto article = [](const std::string& digest, const std::string& published) {
    Article made;
    made.set_digest(digest);
    made.set_published(published);
    made.set_text("some text");
    return made;
  };
  Do(Layer::kDerived, [&](Transaction* t) {
    NodeId a = *t->FindNodeByKey("p/a");
    std::vector<StoredEvidence> late = {passage(5, "z"), passage(1, "y")};
    std::vector<StoredEvidence> early = {passage(3, "x")};
    ASSERT_TRUE(t->PutArticle(article("d1", "2025-02-01")).ok());
    ASSERT_TRUE(t->PutArticle(article("d2", "2025-01-01")).ok());
    ASSERT_TRUE(t->SetNodeEvidence(a, "d1", late).ok());
    ASSERT_TRUE(t->SetNodeEvidence(a, "d2", early).ok());
    EXPECT_EQ(t->NodeEvidence(a)->size(), 3u);
  });
  auto snapshot = *store_->GetSnapshot();
  NodeId a = *snapshot->FindNodeByKey("p/a");
  std::string order;
  std::vector<StoredEvidence> evidence = *snapshot->NodeEvidence(a);
  for (const StoredEvidence& one : evidence) {
    order += one.article_digest() + one.rule() + " ";
  }
  EXPECT_EQ(order, "d2x d1y d1z ");
  EXPECT_EQ(snapshot->GetArticle("d1")->text(), "some text");
  EXPECT_EQ(snapshot->GetArticle("d3").status().code(), absl::StatusCode::kNotFound);
  std::vector<std::string> digests;
  ASSERT_TRUE(snapshot
                  ->ScanArticles([&](std::string_view digest) {
                    digests.emplace_back(digest);
                    return true;
                  })
                  .ok());
  EXPECT_THAT(digests, ElementsAre("d1", "d2"));
  RetractTwo();
  EXPECT_TRUE((*store_->GetSnapshot())->NodeEvidence(a)->empty());
}

TEST_F(StoreTest, CheckNamesEvidenceThatIsWrong) {
  DeriveTwo();
  Do(Layer::kDerived, [&](Transaction* t) {
    Article article;
    article.set_digest("d1");
    article.set_text("h\xC3\xA9");
    StoredEvidence inside;
    inside.mutable_passage()->set_end(2);  // into the two bytes of one character
    ASSERT_TRUE(t->PutArticle(article).ok());
    ASSERT_TRUE(t->SetNodeEvidence(*t->FindNodeByKey("p/a"), "d1", {&inside, 1}).ok());
    ASSERT_TRUE(t->SetNodeEvidence(*t->FindNodeByKey("p/b"), "d9", {&inside, 1}).ok());
  });
  std::vector<std::string> lines;
  ASSERT_TRUE(store_->Check([&](std::string_view line) { lines.emplace_back(line); }).ok());
  EXPECT_THAT(lines, ElementsAre(HasSubstr("into a character"), HasSubstr("not there")));
  store_.reset();
}

TEST_F(StoreTest, RecordsAreSortedAndSeenAtOnce) {
  Do(Layer::kDerived, [&](Transaction* t) {
    ASSERT_TRUE(t->PutRecord("entry", "b", "2").ok());
    ASSERT_TRUE(t->PutRecord("entry", "a", "1").ok());
    ASSERT_TRUE(t->PutRecord("entry2", "a", "x").ok());
    EXPECT_EQ(*t->GetRecord("entry", "a"), "1");
    ASSERT_TRUE(t->DeleteRecord("entry", "a").ok());
    EXPECT_EQ(t->GetRecord("entry", "a").status().code(), absl::StatusCode::kNotFound);
    ASSERT_TRUE(t->PutRecord("entry", "c", "3").ok());
  });
  std::string all;
  ASSERT_TRUE((*store_->GetSnapshot())
                  ->ScanRecords("entry", "",
                                [&](auto key, auto bytes) {
                                  all += std::string(key) + "=" + std::string(bytes) + " ";
                                  return true;
                                })
                  .ok());
  EXPECT_EQ(all, "b=2 c=3 ");
}

TEST_F(StoreTest, BulkLoadsEqualTransactions) {
  auto fill = [](auto* to, auto add_node, auto add_relationship) {
    KeyId k = *to->MakeKey("k");
    LabelId label = *to->MakeLabel("A");
    TypeId types[] = {*to->MakeType("T"), *to->MakeType("U")};
    std::vector<NodeId> nodes;
    for (int64_t i = 0; i < 40; ++i) {
      nodes.push_back(add_node(label, k, Value(i % 7), i % 3 != 0));
    }
    for (int64_t i = 0; i < 900; ++i) {  // a hub of several chunks, loops, parallels
      add_relationship(nodes[i % 5 == 0 ? 0 : i % 40], types[i % 2], nodes[i * i % 11], k,
                       Value(i));
    }
  };
  IndexInfo index;
  Do(Layer::kUser, [&](Transaction* t) {
    index.label_or_type = *t->MakeLabel("A");
    index.keys = {*t->MakeKey("k")};
    ASSERT_TRUE(t->CreateNode("there before").ok());
  });
  ASSERT_TRUE(store_->CreateIndex(index).ok());
  auto loader = *store_->BeginBulkLoad(Layer::kUser);
  using Properties = std::vector<std::pair<KeyId, Value>>;
  fill(
      loader.get(),
      [&](LabelId label, KeyId k, const Value& v, bool labelled) {
        return *loader->AddNode("", {&label, labelled ? 1u : 0u}, Properties{{k, v}});
      },
      [&](NodeId a, TypeId type, NodeId b, KeyId k, const Value& v) {
        ASSERT_TRUE(loader->AddRelationship(a, type, b, "", Properties{{k, v}}).ok());
      });
  EXPECT_EQ(loader->AddRelationship(0, 0, 1, "", {}).status().code(),
            absl::StatusCode::kInvalidArgument);
  ASSERT_TRUE(loader->Finish().ok());
  loader.reset();
  std::string loaded = Dump();
  VerifyReader(**store_->GetSnapshot(), true, true);
  TearDown();
  SetUp();
  Do(Layer::kUser, [&](Transaction* t) {
    ASSERT_TRUE(t->CreateNode("there before").ok());
    fill(
        t,
        [&](LabelId label, KeyId k, const Value& v, bool labelled) {
          NodeId node = *t->CreateNode("");
          EXPECT_TRUE(t->SetNodeProperty(node, k, v).ok());
          EXPECT_TRUE(!labelled || t->AddLabel(node, label).ok());
          return node;
        },
        [&](NodeId a, TypeId type, NodeId b, KeyId k, const Value& v) {
          RelationshipId id = *t->CreateRelationship(a, type, b, "");
          ASSERT_TRUE(t->SetRelationshipProperty(id, k, v).ok());
        });
  });
  VerifyReader(**store_->GetSnapshot(), true, true);
  EXPECT_EQ(Dump(), loaded);
}

TEST_F(StoreTest, BulkLoadsRefuseKeysThatAreTaken) {
  DeriveTwo();
  for (const std::vector<std::string>& keys :
       {std::vector<std::string>{"x", "x"}, std::vector<std::string>{"p/a"}}) {
    auto loader = *store_->BeginBulkLoad(Layer::kUser);
    for (const std::string& key : keys) ASSERT_TRUE(loader->AddNode(key, {}, {}).ok());
    EXPECT_EQ(loader->Finish().code(), absl::StatusCode::kAlreadyExists);
  }
  EXPECT_EQ((*store_->GetSnapshot())->NodeCount(), 2u);
}

TEST_F(StoreTest, CopiesAndReadersShowTheSame) {
  DeriveTwo();
  std::string copy = folder_ + ".copy";
  std::filesystem::remove_all(copy);
  ASSERT_TRUE(store_->Backup(copy).ok());
  auto reader = *GraphStore::Open(copy, OpenMode::kReadOnly);
  EXPECT_EQ(DumpGraph(**reader->GetSnapshot()), Dump());
  EXPECT_EQ(reader->Begin(Layer::kUser).status().code(), absl::StatusCode::kPermissionDenied);
  EXPECT_EQ(reader->CreateIndex({}).status().code(), absl::StatusCode::kPermissionDenied);
  auto beside = *GraphStore::Open(folder_, OpenMode::kReadOnly);
  Do(Layer::kUser, [](Transaction* t) {
    ASSERT_TRUE(t->AddLabel(*t->FindNodeByKey("p/a"), *t->MakeLabel("Fresh")).ok());
  });
  EXPECT_EQ(DumpGraph(**beside->GetSnapshot()), Dump());
  EXPECT_GT(*store_->DiskBytes(), 0u);
}

TEST_F(StoreTest, UserKeysStepOverTakenOnes) {
  Do(Layer::kUser, [](Transaction* t) {
    ASSERT_TRUE(t->CreateNode("user/0").ok());
    EXPECT_EQ(*t->NodeKey(*t->CreateNode("")), "user/1");
  });
}

TEST_F(StoreTest, AScanMayGoOnWhileItsTransactionWrites) {
  Do(Layer::kUser, [](Transaction* t) {
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(t->CreateNode("").ok());
  });
  auto t = *store_->Begin(Layer::kUser);
  KeyId key = *t->MakeKey("seen");
  auto cursor = *t->ScanNodes();
  std::vector<uint64_t> ids;
  size_t seen = 0;
  while (*cursor->Next(1, &ids) > 0) {
    ++seen;
    ASSERT_TRUE(t->SetNodeProperty(ids[0], key, Value(true)).ok());
    if (ids[0] == 4) {
      ASSERT_TRUE(t->DeleteNode(5).ok());
    }
  }
  EXPECT_EQ(seen, 9u);
  ASSERT_TRUE(t->Commit().ok());
}

}  // namespace
}  // namespace dossier
