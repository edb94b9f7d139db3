#include <gtest/gtest.h>

#include <filesystem>

#include "graph/store/graph_store.h"
#include "graph/store/transaction.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tests/query/expression/evaluate_text.h"

namespace dossier {
namespace {

// Three articles about one node: 'b' copies the sentence of 'a' in other white space, 'c' has one
// of its own.
class EvidenceFunctions : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir()) / "evidence_functions_test";
    std::filesystem::remove_all(folder_);
    store_ = *GraphStore::Open(folder_.string(), OpenMode::kReadWriteOrCreate);
    auto transaction = *store_->Begin(Layer::kDerived);
    const NodeId speaker = *transaction->CreateNode("person/ann");
    ASSERT_TRUE(
        transaction->SetNodeProperty(speaker, *transaction->MakeKey("name"), Value("Ann")).ok());
    node_ = *transaction->CreateNode("person/bo");
    AddArticle(*transaction, 'a', "2024-01-01", "Bo leads the town.", "");
    AddArticle(*transaction, 'b', "2024-01-02", "BO  leads\nthe town.", "");
    AddArticle(*transaction, 'c', "2024-01-03", "Ann: Bo is 40.", "age");
    ASSERT_TRUE(transaction->Commit().ok());
    snapshot_ = *store_->GetSnapshot();
    runner_.context().functions.graph = snapshot_.get();
    runner_.AddColumn("n", Column::OfNodes({node_}));
  }
  void TearDown() override {
    snapshot_.reset();
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  void AddArticle(Transaction& transaction, char letter, const std::string& published,
                  const std::string& text, const std::string& property) {
    Article article;
    article.set_digest(std::string(64, letter));
    article.set_uri(std::string("http://x/") + letter);
    article.set_published(published);
    article.set_text(text);
    ASSERT_TRUE(transaction.PutArticle(article).ok());
    StoredEvidence evidence;
    evidence.set_article_digest(article.digest());
    evidence.set_property(property);
    evidence.mutable_passage()->set_end(static_cast<uint32_t>(text.size()));
    if (!property.empty()) evidence.set_speaker("person/ann");
    evidence.set_modality(property.empty() ? ASSERTED : ALLEGED);
    evidence.set_confidence(0.5);
    evidence.set_rule("core/test");
    ASSERT_TRUE(transaction.SetNodeEvidence(node_, article.digest(), {&evidence, 1}).ok());
    // The article with the letter b is a copy of a.
    absl::StatusOr<NodeId> own = transaction.CreateNode("article/" + article.digest());
    ASSERT_TRUE(own.ok());
    const std::string story(64, letter == 'b' ? 'a' : letter);
    ASSERT_TRUE(transaction.SetNodeProperty(*own, *transaction.MakeKey("story"), Value(story)).ok());
  }

  std::string Run(std::string_view text) { return TextOf(runner_.RunOne(text)); }

  std::filesystem::path folder_;
  std::unique_ptr<GraphStore> store_;
  std::unique_ptr<Snapshot> snapshot_;
  NodeId node_ = 0;
  ExpressionRunner runner_;
};

TEST_F(EvidenceFunctions, GivesEachPassageWithItsArticle) {
  EXPECT_EQ(Run("[e IN evidence(n) | e.uri]"), "['http://x/a', 'http://x/b', 'http://x/c']");
  EXPECT_EQ(Run("properties(head(evidence(n)))"),
            "{article: '" + std::string(64, 'a') +
                "', confidence: 0.5, end: 18, modality: 'asserted', polarity: 'positive', "
                "published: '2024-01-01', "
                "quote: 'Bo leads the town.', rule: 'core/test', speaker: null, start: 0, title: "
                "null, uri: 'http://x/a'}");
}

TEST_F(EvidenceFunctions, OfAProperty) {
  EXPECT_EQ(Run("[e IN evidence(n.age) | [e.quote, e.speaker, e.modality]]"),
            "[['Ann: Bo is 40.', 'Ann', 'alleged']]");
  EXPECT_EQ(Run("size(evidence(n, 'age'))"), "1");
  EXPECT_EQ(Run("evidence(n.name)"), "[]");
}

TEST_F(EvidenceFunctions, CopiesCountOnce) {
  EXPECT_EQ(Run("sources(n)"), "2");
  EXPECT_EQ(Run("sources(n.age)"), "1");
  EXPECT_EQ(Run("sources(n.name)"), "0");
}

TEST_F(EvidenceFunctions, NullAndOtherValues) {
  EXPECT_EQ(Run("evidence(null)"), "null");
  EXPECT_EQ(Run("evidence(1)"), "TypeError(InvalidArgumentValue)");
}

}  // namespace
}  // namespace dossier
