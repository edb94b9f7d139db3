#include "ingest/language/chains/chain_stage.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(ChainStage, FindsChainsWithAndWithoutNames) {
  ReadArticle read = ReadWhole(
      "Angela Merkel visited the old factory on Monday. She said the old factory would close.");
  bool named = false, unnamed = false;
  for (const auto& chain : read->chains) {
    ASSERT_GE(chain.phrases.size(), 2u);
    std::string_view last = read->Text(chain.phrases.back());
    named |= last == "She" && chain.entity != kNone;
    unnamed |= last == "the old factory" && chain.entity == kNone;
  }
  EXPECT_TRUE(named);
  EXPECT_TRUE(unnamed);
}

TEST(ChainStage, AnEmptyArticleHasNone) { EXPECT_TRUE(ReadWhole("")->chains.empty()); }

}  // namespace
}  // namespace dossier
