// Any text whatever: no crash, exact offsets, the same result each time, work in proportion to
// length.
#include "ingest/language/english_pipeline.h"

#include <gtest/gtest.h>

#include "ingest/text/debug_text.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

std::string Repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

void ExpectSound(const Document& doc) {
  uint32_t last = 0;
  for (const Token& token : doc.tokens) {
    ASSERT_LE(last, token.start);
    ASSERT_LT(token.start, token.end);
    ASSERT_LE(token.end, doc.text().size());
    last = token.end;
  }
  uint32_t at = 0;
  for (const Sentence& s : doc.sentences) {
    ASSERT_EQ(s.tokens.begin, at);
    at = s.tokens.end;
    int roots = 0;
    for (uint32_t i = s.tokens.begin; i < s.tokens.end; ++i) {
      roots += doc.tokens[i].head == kNone;
      ASSERT_TRUE(doc.tokens[i].head == kNone || s.tokens.contains(doc.tokens[i].head));
    }
    ASSERT_EQ(roots, 1);
  }
  ASSERT_EQ(at, doc.tokens.size());
  for (size_t n = 1; n < doc.names.size(); ++n) {
    ASSERT_LE(doc.names[n - 1].tokens.end, doc.names[n].tokens.begin);
  }
  for (const EntityMention& m : doc.mentions) ASSERT_LT(m.entity, doc.entities.size());
}

TEST(EnglishPipeline, ReadsAnything) {
  const std::string kTexts[] = {
      "",
      " \n\t\n ",
      ".",
      Repeat("(", 20000),
      Repeat("\"", 20000),
      Repeat("\u201c", 5000) + "x",
      Repeat("'", 5000),
      Repeat("a-", 20000),
      Repeat("A.", 20000),
      Repeat("x", 100000),
      Repeat("@", 5000) + Repeat("#", 5000),
      Repeat("both countries. ", 500),
      Repeat("France and Spain said both countries agreed. ", 200),
      Repeat("THE PRESIDENT OF MEXICO MET REUTERS. ", 100),
      "Привет, мир. 王美玉 said \u202eolleh\u202c 😀😀.",
      Repeat("he she it they ", 500),
      Repeat("$1 % 2008 last month ", 300),
  };
  for (const std::string& text : kTexts) {
    ReadArticle read = ReadWhole(text);
    ExpectSound(*read);
  }
}

TEST(EnglishPipeline, GivesTheSameTwice) {
  std::string text =
      Repeat("Ann Waweru of Kenya told Reuters that she left the party in 2008. ", 5);
  EXPECT_EQ(DebugText(*ReadWhole(text)), DebugText(*ReadWhole(text)));
}

TEST(EnglishPipeline, WhatItFindsGrowsAsTheText) {
  std::string paragraph = "Ann Waweru of Kenya met Peter Okello of Uganda. She thanked him.\n";
  ReadArticle once = ReadWhole(Repeat(paragraph, 50)), twice = ReadWhole(Repeat(paragraph, 100));
  EXPECT_EQ(twice->tokens.size(), 2 * once->tokens.size());
  EXPECT_EQ(twice->sentences.size(), 2 * once->sentences.size());
  EXPECT_EQ(twice->entities.size(), once->entities.size());
  EXPECT_LE(twice->words.size(), once->words.size());
}

TEST(EnglishPipeline, ProvidesEveryLayer) {
  auto pipeline = MakeEnglishPipeline();
  ASSERT_TRUE(pipeline.ok());
  for (int layer = 0; layer < kLayers; ++layer) {
    EXPECT_TRUE(pipeline->provides().Has(static_cast<Layer>(layer)));
  }
}

TEST(EnglishPipeline, FindsWhoDidWhat) {
  ReadArticle read = ReadWhole("The president thanked the ambassador in Mexico.", "parse");
  uint32_t verb = read->sentences[0].root;
  EXPECT_EQ(read->Text(verb), "thanked");
  EXPECT_EQ(read->tokens[verb].tag, PennTag::kVBD);
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kNsubj)), "president");
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kObj)), "ambassador");
}

TEST(EnglishPipeline, PassivesHavePassiveSubjects) {
  ReadArticle read = ReadWhole("The suspect was arrested by police on Friday.", "parse");
  uint32_t verb = read->sentences[0].root;
  EXPECT_EQ(read->Text(verb), "arrested");
  EXPECT_EQ(read->Text(read->Child(verb, Relation::kNsubjPass)), "suspect");
}

}  // namespace
}  // namespace dossier
