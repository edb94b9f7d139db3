#include "ingest/language/title_stage.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(TitleStage, FindsTitlesBeforeNames) {
  ReadArticle read = ReadWhole("The case was brought by Attorney General Pam Bondi on Tuesday.");
  ASSERT_EQ(read->titles.size(), 1u);
  EXPECT_EQ(read->Text(read->titles[0].tokens), "Attorney General");
  EXPECT_EQ(read->Text(read->names[read->titles[0].name].tokens), "Pam Bondi");
}

}  // namespace
}  // namespace dossier
