#include "ingest/language/name_list.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(NameList, ReplacesWhatIsOverlapped) {
  ReadArticle read = ReadWhole("a b c d e", "tokens");
  Name left, right, wide;
  left.tokens = {0, 2};
  right.tokens = {3, 5};
  wide.tokens = {1, 3};
  read->names = {left, right};
  ReplaceNames({wide}, read.document.get());
  ASSERT_EQ(read->names.size(), 2u);
  EXPECT_EQ(read->names[0].tokens, wide.tokens);
  EXPECT_EQ(read->names[1].tokens, right.tokens);
}

}  // namespace
}  // namespace dossier
