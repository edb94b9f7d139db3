#include "ingest/evaluate/news_gold.h"

#include <gtest/gtest.h>

#include "ingest/annotation/news_reader.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

AnnotatedArticle News() {
  std::vector<Diagnostic> diagnostics;
  auto articles = ReadAnnotatedNews("in/a.news",
                                    "= one full date=2025-01-02\n"
                                    "[Person#1 Jane Roe] met [Group#2 police] and [Person#3 Li].\n"
                                    "> MET_WITH 1 3 polarity=negative\n"
                                    "> LEADS 1 -\n"
                                    "> TEMPT LEADS 1 2 reason=other\n"
                                    "> TEMPT LEADS 1 - reason=other\n"
                                    "[Person#1 Roe] is [#4 Kenyan].\n"
                                    "> NAME 4 Place/Country Kenya\n"
                                    "> CITIZEN_OF 3 4 modality=planned\n"
                                    "> SAID 1 \"is Kenyan\"\n"
                                    "> SAID - \"Kenyan\"\n",
                                    &diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << ToStatus(diagnostics);
  return articles.at(0);
}

void AddMention(uint32_t start, uint32_t end, Mention::Kind kind, ExtractedEntity* entity) {
  Mention* mention = entity->add_mentions();
  mention->mutable_span()->set_start(start);
  mention->mutable_span()->set_end(end);
  mention->set_kind(kind);
}

ExtractedEntity* AddEntity(uint32_t id, const std::string& label, Extraction* extraction) {
  ExtractedEntity* entity = extraction->add_entities();
  entity->set_id(id);
  entity->set_label(label);
  return entity;
}

TEST(NewsGoldTest, ArticleAndGold) {
  const AnnotatedArticle news = News();
  EXPECT_EQ(ArticleOf(news).text(), "Jane Roe met police and Li.\nRoe is Kenyan.\n");
  EXPECT_EQ(ArticleOf(news).published(), "2025-01-02");
  const ArticleFacts gold = GoldOf(news);
  EXPECT_EQ(gold.article, "a.news:1");
  ASSERT_EQ(gold.entities.size(), 4u);
  EXPECT_EQ(gold.entities[0].name, "Jane Roe");
  EXPECT_EQ(gold.entities[0].aliases, std::vector<std::string>{"Roe"});
  EXPECT_TRUE(gold.entities[3].implied);
  ASSERT_EQ(gold.facts.size(), 2u);
  EXPECT_EQ(gold.facts[0].polarity, "negative");
  EXPECT_EQ(gold.facts[0].reach, "sentence");
  EXPECT_EQ(gold.facts[1].modality, "planned");
  EXPECT_EQ(gold.facts[1].reach, "document");
  ASSERT_EQ(gold.statements.size(), 2u);
  EXPECT_EQ(gold.statements[0].text, "is Kenyan");
  EXPECT_EQ(gold.statements[1].speaker, "");
  ASSERT_EQ(gold.traps.size(), 1u);
  EXPECT_EQ(gold.traps[0].object, "2");
}

TEST(NewsGoldTest, AlignedByMentionsTheSameSpanFirst) {
  Extraction extraction;
  AddMention(0, 8, Mention::NAME, AddEntity(7, "Person", &extraction));    // Jane Roe
  AddMention(24, 27, Mention::NAME, AddEntity(8, "Person", &extraction));  // Li.
  AddMention(9, 12, Mention::NAME, AddEntity(9, "Person", &extraction));   // met
  AddMention(13, 27, Mention::PRONOUN, AddEntity(10, "Person", &extraction));
  ExtractedEntity* both = AddEntity(11, "Place", &extraction);
  AddMention(0, 4, Mention::NAME, both);       // Jane
  AddMention(35, 41, Mention::DEMONYM, both);  // Kenyan
  EXPECT_EQ(AlignByMention(News(), extraction),
            (EntityAlignment{{"e7", "1"}, {"e8", "3"}, {"e11", "4"}}));
}

TEST(NewsGoldTest, NamesBySpanAndLabel) {
  Extraction extraction;
  ExtractedEntity* jane = AddEntity(0, "Person", &extraction);
  AddMention(0, 8, Mention::NAME, jane);
  AddMention(28, 31, Mention::NAME, jane);
  AddMention(35, 41, Mention::DEMONYM, jane);
  AddMention(24, 26, Mention::NAME, AddEntity(1, "Organization", &extraction));
  AddMention(13, 19, Mention::NAME, AddEntity(2, "Group", &extraction));
  Scores scores;
  ScoreNames(News(), extraction, {"Person", "Organization", "Place"}, &scores);
  EXPECT_EQ(scores.names.found, 3);
  EXPECT_EQ(scores.names.right, 2);
  EXPECT_EQ(scores.names.wanted, 3);
  EXPECT_EQ(scores.names.hit, 2);
  EXPECT_EQ(scores.name_labels["Organization"].found, 1);
}

}  // namespace
}  // namespace dossier
