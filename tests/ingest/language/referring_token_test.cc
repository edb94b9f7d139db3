#include "ingest/language/referring_token.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

std::vector<std::string> Referring(const Document& doc) {
  ReferringTokens referring(doc);
  std::vector<std::string> texts;
  for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
    if (referring.MayRefer(i)) texts.emplace_back(doc.Text(i));
  }
  return texts;
}

TEST(ReferringTokens, AreNounsAndPronouns) {
  ReadArticle read = ReadWhole("The judge quickly praised her old lawyer.", "coreference");
  EXPECT_EQ(Referring(*read), (std::vector<std::string>{"judge", "her", "lawyer"}));
}

TEST(ReferringTokens, LeaveOutWhatStandsForNothing) {
  ReadArticle read = ReadWhole("There was a fire.", "coreference");
  EXPECT_EQ(Referring(*read), (std::vector<std::string>{"fire"}));
}

}  // namespace
}  // namespace dossier
