#include "ingest/text/debug_text.h"

#include <gtest/gtest.h>

#include "ingest/text/document.h"
#include "proto/article.pb.h"

namespace dossier {
namespace {

TEST(DebugText, ShowsOnlyWhatIsFilledAndHidesControlCharacters) {
  Article article;
  article.set_text("a\tb");
  Document document(article);
  Token token;
  token.end = 3;
  token.tag = PennTag::kNN;
  document.tokens.push_back(token);
  EXPECT_EQ(DebugText(document), "");
  document.filled = {Layer::kTokens};
  EXPECT_EQ(DebugText(document), "0\ta b\t_\t_\t_\t_\t_\n");
  document.filled = {Layer::kTokens, Layer::kTags};
  EXPECT_EQ(DebugText(document), "0\ta b\t_\tNN\tX\t_\t_\n");
  EXPECT_EQ(DebugText(document, {Layer::kNames}), "");
}

}  // namespace
}  // namespace dossier
