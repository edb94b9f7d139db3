// Paragraphs, tokens, sentences and quotations.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/language/address_scanner.h"
#include "ingest/language/character.h"
#include "ingest/language/line_kind.h"
#include "ingest/language/paragraph_stage.h"
#include "ingest/language/token_scanner.h"
#include "ingest/language/token_stage.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Cut(std::string_view text) {
  static const TokenScanner scanner;
  std::vector<TokenSpan> spans;
  scanner.Scan(text, 0, text.size(), &spans);
  std::vector<std::string> tokens;
  for (const TokenSpan& s : spans) tokens.emplace_back(text.substr(s.start, s.end - s.start));
  return tokens;
}

TEST(Character, ClassifiesAndFolds) {
  EXPECT_EQ(CharacterAt("É", 0).kind, CharClass::kUpper);
  EXPECT_EQ(CharacterAt("\xff", 0).length, 1);
  EXPECT_EQ(CharacterAt("a", 1).length, 0);
  EXPECT_EQ(FoldCase("GONZÁLEZ’S"), "gonzález's");
  EXPECT_EQ(FoldCase("so\u00adft"), "soft");
}

TEST(TokenScanner, CutsCliticsAndHyphens) {
  EXPECT_THAT(Cut("Trump's don't cannot we'll"),
              ElementsAre("Trump", "'s", "do", "n't", "can", "not", "we", "'ll"));
  EXPECT_THAT(Cut("high-ranking co-founder Jean-Claude"),
              ElementsAre("high", "-", "ranking", "co-founder", "Jean", "-", "Claude"));
  EXPECT_THAT(Cut("Sheinbaum’s"), ElementsAre("Sheinbaum", "’s"));
  EXPECT_THAT(Cut("O'Leary"), ElementsAre("O'Leary"));
}

TEST(TokenScanner, KeepsAbbreviationsAndFigures) {
  EXPECT_THAT(Cut("Mr. Lee of the U.S. left."),
              ElementsAre("Mr.", "Lee", "of", "the", "U.S.", "left", "."));
  EXPECT_THAT(Cut("$1,250.50 or 30% at 10:30"),
              ElementsAre("$", "1,250.50", "or", "30", "%", "at", "10:30"));
  EXPECT_THAT(Cut("AT&T, 9/11 and the '90s..."),
              ElementsAre("AT&T", ",", "9/11", "and", "the", "'90s", "..."));
}

TEST(AddressScanner, TakesAddressesWhole) {
  EXPECT_THAT(Cut("See https://x.org/a?b=1. Mail a.b@c.org, #Vote @jane news.com"),
              ElementsAre("See", "https://x.org/a?b=1", ".", "Mail", "a.b@c.org", ",", "#Vote",
                          "@jane", "news.com"));
  EXPECT_EQ(AddressAt("plain", 0).end, 0u);
  EXPECT_TRUE(AddressAt("#tag", 0).is_hashtag);
}

TEST(TokenStage, FlagsTellHowWordsAreWritten) {
  EXPECT_EQ(ShapeFlags("Mexico"), kInitialCapital);
  EXPECT_EQ(ShapeFlags("CJNG"), kAllCapitals);
  EXPECT_EQ(ShapeFlags("iPhone"), kMixedCase);
  EXPECT_EQ(ShapeFlags("1,250"), kHasDigit | kAllDigits);
  EXPECT_EQ(ShapeFlags("("), kIsPunctuation);
}

TEST(LineKind, TellsCaptionsHeadingsAndBylines) {
  EXPECT_EQ(LineKind("Sheinbaum and Trump | La Derecha Diario", false), BlockKind::kCaption);
  EXPECT_EQ(LineKind("Talks resume in Quito", true), BlockKind::kTitle);
  EXPECT_EQ(LineKind("Talks resume in Quito", false), BlockKind::kHeading);
  EXPECT_EQ(LineKind("By Jane Roe", false), BlockKind::kByline);
  EXPECT_EQ(LineKind("She left.", false), BlockKind::kParagraph);
  EXPECT_EQ(LineKind("Smoke over the port. Photo: Antara", false), BlockKind::kCaption);
}

TEST(ParagraphStage, LinesAreParagraphsUnlessTheTextIsWrapped) {
  EXPECT_EQ(ReadWhole("One line.\nAnother line.\n", "paragraphs")->paragraphs.size(), 2u);
  std::string line = "This is a line of a letter that was typed at a fixed width of the page";
  std::string wrapped = line + "\n" + line + "\n" + line + "\n" + line + ".\n\nThe end.\n";
  EXPECT_EQ(ReadWhole(wrapped, "paragraphs")->paragraphs.size(), 2u);
}

TEST(ParagraphStage, TheArticlesBlocksComeFirst) {
  ReadArticle read;
  read.article.set_text("Title here\nBody of it.");
  Block* block = read.article.add_blocks();
  block->set_kind(Block::LIST_ITEM);
  block->set_start(0);
  block->set_end(10);
  read.document = std::make_unique<Document>(read.article);
  ASSERT_TRUE(ParagraphStage().Run(read.document.get()).ok());
  ASSERT_EQ(read->paragraphs.size(), 2u);
  EXPECT_EQ(read->paragraphs[0].kind, BlockKind::kListItem);
  EXPECT_EQ(read->paragraphs[1].start, 11u);
}

std::vector<std::string> Sentences(std::string_view text) {
  ReadArticle read = ReadWhole(text, "sentences");
  std::vector<std::string> sentences;
  for (const Sentence& s : read->sentences) sentences.emplace_back(read->Text(s.tokens));
  return sentences;
}

TEST(SentenceStage, EndsWhereTheNextWordBeginsOne) {
  EXPECT_THAT(Sentences("Dr. Lee met J. Smith. He left the U.S. The talks failed."),
              ElementsAre("Dr. Lee met J. Smith.", "He left the U.S.", "The talks failed."));
  EXPECT_THAT(Sentences("\"Why?\" she asked. \"We won.\" They left!"),
              ElementsAre("\"Why?\" she asked.", "\"We won.\"", "They left!"));
  EXPECT_THAT(Sentences("It rose 3.5 percent vs. last year."),
              ElementsAre("It rose 3.5 percent vs. last year."));
}

TEST(SentenceStage, NoneIsLongerThanTheLimit) {
  std::string text;
  for (int i = 0; i < 1500; ++i) text += "word ";
  ReadArticle read = ReadWhole(text, "sentences");
  for (const Sentence& s : read->sentences) EXPECT_LE(s.tokens.size(), 400u);
  EXPECT_EQ(read->sentences.back().tokens.end, 1500u);
}

std::vector<std::string> Quotations(std::string_view text) {
  ReadArticle read = ReadWhole(text, "quotations");
  std::vector<std::string> found;
  for (const Quotation& q : read->quotations) {
    found.emplace_back(read->text().substr(q.start, q.end - q.start));
  }
  return found;
}

TEST(QuotationStage, MatchesEveryKindOfMarkAndNesting) {
  EXPECT_THAT(Quotations("\"Yes,\" he said, \"no.\""), ElementsAre("Yes,", "no."));
  EXPECT_THAT(Quotations("“He said ‘never’ twice,” she said."),
              ElementsAre("He said ‘never’ twice,", "never"));
  EXPECT_THAT(Quotations("«Oui», dit-il."), ElementsAre("Oui"));
  // Mixed by the writer.
  EXPECT_THAT(Quotations("“Yes,\" he said. “No.”"), ElementsAre("Yes,", "No."));
  EXPECT_THAT(Quotations("“He said \"never\" twice,” she said."),
              ElementsAre("He said \"never\" twice,", "never"));
  EXPECT_THAT(Quotations("It's the dogs' bone."), ElementsAre());
}

TEST(QuotationStage, GoesOnInTheNextParagraph) {
  ReadArticle read = ReadWhole("“One thing.\n“Another thing,” he said.", "quotations");
  ASSERT_EQ(read->quotations.size(), 2u);
  EXPECT_FALSE(read->quotations[0].closed);
  EXPECT_EQ(read->quotations[1].continues, 0u);
  EXPECT_TRUE(read->quotations[1].closed);
}

}  // namespace
}  // namespace dossier
