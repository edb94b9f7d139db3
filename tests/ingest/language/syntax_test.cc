// Tags, lemmas, trees.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/language/lemmatizer.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(Lemmatizer, RulesAndExceptions) {
  Lemmatizer lemmatizer("# head\nwent\td\tgo\n");
  EXPECT_EQ(lemmatizer.Lemma("went", PennTag::kVBD), "go");
  EXPECT_EQ(lemmatizer.Lemma("went", PennTag::kNN), "went");
  EXPECT_EQ(Lemmatizer::ByRule("cities", PennTag::kNNS), "city");
  EXPECT_EQ(Lemmatizer::ByRule("stopped", PennTag::kVBD), "stop");
  EXPECT_EQ(Lemmatizer::ByRule("announcing", PennTag::kVBG), "announce");
  EXPECT_EQ(Lemmatizer::ByRule("happiest", PennTag::kJJS), "happy");
}

TEST(LemmaStage, GivesDictionaryFormsAndKeepsNames) {
  ReadArticle read = ReadWhole("Sheinbaum has extradited the leaders.", "lemmas");
  EXPECT_EQ(read->Lemma(0), "Sheinbaum");
  EXPECT_EQ(read->Lemma(1), "have");
  EXPECT_EQ(read->Lemma(2), "extradite");
  EXPECT_EQ(read->Lemma(4), "leader");
}

TEST(SyntaxStage, FindsWhoDidWhat) {
  ReadArticle read = ReadWhole("The president thanked the ambassador in Mexico.", "parse");
  uint32_t verb = read->sentences[0].root;
  EXPECT_EQ(read->Text(verb), "thanked");
  EXPECT_EQ(read->tokens[verb].tag, PennTag::kVBD);
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kNsubj)), "president");
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kObj)), "ambassador");
}

TEST(SyntaxStage, PassivesHavePassiveSubjects) {
  ReadArticle read = ReadWhole("The suspect was arrested by police on Friday.", "parse");
  uint32_t verb = read->sentences[0].root;
  EXPECT_EQ(read->Text(verb), "arrested");
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kNsubjPass)), "suspect");
}

}  // namespace
}  // namespace dossier
