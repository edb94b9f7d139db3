// Sentences as the net reads them.
#include "ingest/language/neural/sentence_parts.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(SentenceParts, LongSentencesAreCutBehindCommas) {
  std::string text = "It rained. A ";
  for (int i = 0; i < 100; ++i) text += "word, and so on ";
  ReadArticle read = ReadWhole(text, "sentences");
  std::vector<Range> parts = SentenceParts(*read);
  ASSERT_GT(parts.size(), 3u);
  EXPECT_EQ(read->Text(parts[0]), "It rained.");
  uint32_t at = 0;
  int cuts = 0;
  for (size_t i = 0; i < parts.size(); ++i) {
    EXPECT_EQ(parts[i].begin, at);
    EXPECT_LE(parts[i].size(), kLongestPart);
    at = parts[i].end;
    bool cut =
        at < read->tokens.size() && read->tokens[at].sentence == read->tokens[at - 1].sentence;
    if (cut) EXPECT_EQ(read->Text(at - 1), ",");
    cuts += cut;
  }
  EXPECT_EQ(at, read->tokens.size());
  EXPECT_GT(cuts, 0);
}

TEST(SentenceParts, NoSentencesNoParts) {
  EXPECT_TRUE(SentenceParts(*ReadWhole("", "sentences")).empty());
}

}  // namespace
}  // namespace dossier
