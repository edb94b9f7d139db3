#include "ingest/language/sentence_stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

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

}  // namespace
}  // namespace dossier
