// The stage over a model of chance: trees of any text, the same whatever stands beside a sentence.
#include "ingest/language/neural/syntax_stage.h"

#include <gtest/gtest.h>

#include "ingest/language/paragraph_stage.h"
#include "ingest/language/sentence_stage.h"
#include "ingest/language/token_stage.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "tests/ingest/language/neural/tiny_model.h"

namespace dossier {
namespace {

const std::string& Bytes() {
  static const std::string* bytes = new std::string(TinyModel());
  return *bytes;
}

// A text with its tags and trees.
struct Read {
  Article article;
  std::unique_ptr<Document> doc;

  explicit Read(const std::string& text) {
    article.set_text(text);
    doc = std::make_unique<Document>(article);
    static const SyntaxModel model = *SyntaxModel::Open(Bytes());
    EXPECT_TRUE(ParagraphStage().Run(doc.get()).ok());
    EXPECT_TRUE(TokenStage().Run(doc.get()).ok());
    EXPECT_TRUE(SentenceStage().Run(doc.get()).ok());
    EXPECT_TRUE(SyntaxStage(&model).Run(doc.get()).ok());
  }
  // What was found of a sentence, heads counted from its first token.
  std::vector<uint32_t> Found(uint32_t sentence) const {
    std::vector<uint32_t> found;
    Range tokens = doc->sentences[sentence].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Token& t = doc->tokens[i];
      found.push_back(t.head == kNone ? kNone : t.head - tokens.begin);
      found.push_back(static_cast<uint32_t>(t.relation) << 16 |
                      static_cast<uint32_t>(t.universal) << 8 | static_cast<uint32_t>(t.tag));
    }
    return found;
  }
};

std::string Repeat(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(SyntaxStage, AnEmptyTextStaysEmpty) { EXPECT_TRUE(Read("").doc->tokens.empty()); }

TEST(SyntaxStage, ASentenceIsReadAlikeInAnyCompany) {
  std::string sentence = "The president thanked Mexico's ambassador in 1987.";
  std::vector<uint32_t> alone = Read(sentence).Found(0);
  std::string others = Repeat("She left. He said that 12 of them would come back later.\n", 60);
  Read first(sentence + "\n" + others), last(others + sentence);
  EXPECT_EQ(first.Found(0), alone);
  EXPECT_EQ(last.Found(static_cast<uint32_t>(last.doc->sentences.size()) - 1), alone);
}

TEST(SyntaxStage, LongSentencesAreReadInPartsUnderOneRoot) {
  Read read(Repeat("word, and so on ", 300));
  const Document& doc = *read.doc;
  for (const Sentence& s : doc.sentences) {
    EXPECT_EQ(doc.tokens[s.root].head, kNone);
    EXPECT_EQ(doc.tokens[s.root].relation, Relation::kRoot);
    for (uint32_t i = s.tokens.begin; i < s.tokens.end; ++i) {
      uint32_t at = i, steps = 0;
      while (doc.tokens[at].head != kNone && steps <= s.tokens.size()) {
        at = doc.tokens[at].head;
        ++steps;
      }
      EXPECT_EQ(at, s.root);
    }
  }
}

}  // namespace
}  // namespace dossier
