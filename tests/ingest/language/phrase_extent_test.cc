#include "ingest/language/phrase_extent.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

uint32_t TokenOf(const Document& doc, std::string_view text) {
  for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
    if (doc.Text(i) == text) return i;
  }
  return kNone;
}

TEST(PhraseExtent, ReachesOverWhatBelongsToTheNoun) {
  ReadArticle read = ReadWhole("The old owner of the company sold it.", "coreference");
  uint32_t owner = TokenOf(*read, "owner");
  EXPECT_EQ(read->Text(PhraseExtent(*read, owner, false)), "The old owner of the company");
  EXPECT_EQ(read->Text(PhraseExtent(*read, owner, true)), "The old owner");
}

TEST(PhraseExtent, LeavesAsidesOut) {
  ReadArticle read = ReadWhole("The company (founded in 1980) sold a ship.", "coreference");
  EXPECT_EQ(read->Text(PhraseExtent(*read, TokenOf(*read, "company"), false)), "The company");
}

TEST(PhraseExtent, KnowsTheNameOfAPhrase) {
  ReadArticle read = ReadWhole("Angela Merkel met a minister.", "coreference");
  ASSERT_NE(NameOfPhrase(*read, TokenOf(*read, "Angela")), kNone);
  EXPECT_EQ(NameOfPhrase(*read, TokenOf(*read, "minister")), kNone);
}

}  // namespace
}  // namespace dossier
