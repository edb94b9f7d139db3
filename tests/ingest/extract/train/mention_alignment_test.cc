#include "ingest/extract/train/mention_alignment.h"

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

AnnotatedArticle Article() {
  AnnotatedArticle article;
  article.mentions.push_back({0, 10, 1, true, "Person", ""});
  article.mentions.push_back({20, 24, 2, true, "Place", ""});
  return article;
}

TEST(MentionAlignmentTest, TakesWhatSharesHalf) {
  AnnotatedArticle article = Article();
  MentionAlignment alignment(article);
  EXPECT_EQ(alignment.At(5, 10), 1u);
  EXPECT_EQ(alignment.At(7, 10), std::nullopt);
  EXPECT_EQ(alignment.At(18, 30), 2u);
  EXPECT_EQ(alignment.At(11, 19), std::nullopt);
}

TEST(MentionAlignmentTest, MentionsVote) {
  AnnotatedArticle article = Article();
  MentionAlignment alignment(article);
  Extraction extraction;
  ExtractedEntity* entity = extraction.add_entities();
  entity->set_id(0);
  Mention* pronoun = entity->add_mentions();
  pronoun->set_kind(Mention::PRONOUN);
  pronoun->mutable_span()->set_start(0);
  pronoun->mutable_span()->set_end(10);
  Mention* name = entity->add_mentions();
  name->mutable_span()->set_start(20);
  name->mutable_span()->set_end(24);
  alignment.Learn(extraction);
  EXPECT_EQ(alignment.OfEntity(0), 2u);
  EXPECT_EQ(alignment.OfEntity(1), std::nullopt);
}

}  // namespace
}  // namespace dossier
