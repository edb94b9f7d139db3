#include "tools/shell/statement_splitter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(StatementSplitter, CutsAtSemicolons) {
  StatementSplitter splitter;
  EXPECT_THAT(splitter.Add("RETURN 1; RETURN 2;RETURN"), ElementsAre("RETURN 1", " RETURN 2"));
  EXPECT_TRUE(splitter.pending());
  EXPECT_THAT(splitter.Add(" 3\n;"), ElementsAre("RETURN 3\n"));
  EXPECT_FALSE(splitter.pending());
}

TEST(StatementSplitter, LeavesQuotesAndCommentsWhole) {
  StatementSplitter splitter;
  EXPECT_THAT(splitter.Add("RETURN ';', \";\\\";\", `;` /* ; */ // ;\n;"),
              ElementsAre("RETURN ';', \";\\\";\", `;` /* ; */ // ;\n"));
}

TEST(StatementSplitter, LeavesOutEmptyStatements) {
  StatementSplitter splitter;
  EXPECT_THAT(splitter.Add(" ;; // nothing\n; /* nothing */ ;"), IsEmpty());
  splitter.Add("  // only a remark\n");
  EXPECT_FALSE(splitter.pending());
  EXPECT_EQ(splitter.Finish(), "");
}

TEST(StatementSplitter, ASlashIsADivision) {
  StatementSplitter splitter;
  EXPECT_THAT(splitter.Add("RETURN 4 / 2;"), ElementsAre("RETURN 4 / 2"));
}

TEST(StatementSplitter, FinishGivesTheRest) {
  StatementSplitter splitter;
  splitter.Add("RETURN 'open");
  EXPECT_EQ(splitter.Finish(), "RETURN 'open");
  EXPECT_THAT(splitter.Add("RETURN 1;"), ElementsAre("RETURN 1"));
}

TEST(StatementSplitter, ABlockCommentDoesNotEndItself) {
  StatementSplitter splitter;
  EXPECT_THAT(splitter.Add("RETURN 1 /*/ ; */;"), ElementsAre("RETURN 1 /*/ ; */"));
}

}  // namespace
}  // namespace dossier
