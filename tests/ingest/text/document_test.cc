#include "ingest/text/document.h"

#include <gtest/gtest.h>

#include "proto/article.pb.h"

namespace dossier {
namespace {

// 'A saw B' with the verb as root, from hand-set heads.
class DocumentTest : public ::testing::Test {
 protected:
  DocumentTest() {
    article_.set_text("Ann saw old Bo .");
    document_ = std::make_unique<Document>(article_);
    uint32_t starts[] = {0, 4, 8, 12, 15}, ends[] = {3, 7, 11, 14, 16};
    uint32_t heads[] = {1, kNone, 3, 1, 1};
    Relation relations[] = {Relation::kNsubj, Relation::kRoot, Relation::kAmod, Relation::kObj,
                            Relation::kPunct};
    for (int i = 0; i < 5; ++i) {
      Token token;
      token.start = starts[i];
      token.end = ends[i];
      token.head = heads[i];
      token.relation = relations[i];
      document_->tokens.push_back(token);
    }
    document_->IndexChildren();
  }

  Article article_;
  std::unique_ptr<Document> document_;
};

TEST_F(DocumentTest, TextIsTheArticlesOwn) {
  EXPECT_EQ(document_->Text(3), "Bo");
  EXPECT_EQ(document_->Text(Range{0, 4}), "Ann saw old Bo");
  EXPECT_EQ(document_->Text(Range{2, 2}), "");
  EXPECT_EQ(document_->text().data(), article_.text().data());
}

TEST_F(DocumentTest, ChildrenAscendAndSubtreesCoverThem) {
  std::span<const uint32_t> children = document_->Children(1);
  EXPECT_EQ(std::vector<uint32_t>(children.begin(), children.end()),
            (std::vector<uint32_t>{0, 3, 4}));
  EXPECT_EQ(document_->Child(1, Relation::kObj), 3u);
  EXPECT_EQ(document_->Child(1, Relation::kIobj), kNone);
  EXPECT_EQ(document_->Subtree(3), (Range{2, 4}));
  EXPECT_EQ(document_->Subtree(1), (Range{0, 5}));
}

TEST_F(DocumentTest, NamesAndMentionsAreFoundByToken) {
  Name name;
  name.tokens = {2, 4};
  document_->names.push_back(name);
  document_->IndexNames();
  EXPECT_EQ(document_->NameAt(3), 0u);
  EXPECT_EQ(document_->NameAt(1), kNone);
  EntityMention wide, narrow;
  wide.tokens = {2, 5};
  narrow.tokens = {3, 4};
  wide.head = narrow.head = 3;
  document_->mentions = {wide, narrow};
  document_->IndexMentions();
  EXPECT_EQ(document_->MentionAt(3), 1u);
  EXPECT_EQ(document_->MentionAt(2), kNone);
}

TEST_F(DocumentTest, QuotationAtFindsTheInnermost) {
  Quotation outer, inner;
  outer.tokens = {0, 5};
  inner.tokens = {2, 3};
  inner.parent = 0;
  document_->quotations = {outer, inner};
  EXPECT_EQ(document_->QuotationAt(2), 1u);
  EXPECT_EQ(document_->QuotationAt(3), 0u);
  document_->quotations[0].tokens = {1, 5};
  EXPECT_EQ(document_->QuotationAt(0), kNone);
}

}  // namespace
}  // namespace dossier
