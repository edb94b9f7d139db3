#include "tools/terminal/escape.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(EscapeForTerminal, LeavesOrdinaryTextAlone) { EXPECT_EQ(EscapeForTerminal("Caro Quintero, 北京 é"), "Caro Quintero, 北京 é"); }

TEST(EscapeForTerminal, ShowsControlsInsteadOfObeyingThem) {
  EXPECT_EQ(EscapeForTerminal("a\x1b[31mred\x07"), "a\\x1b[31mred\\x07");
  EXPECT_EQ(EscapeForTerminal("a\nb\tc\r"), "a\\nb\\tc\\r");
  EXPECT_EQ(EscapeForTerminal("\xC2\x9B"), "\\x9b");
}

TEST(EscapeForTerminal, ShowsBidirectionalOverrides) { EXPECT_EQ(EscapeForTerminal("a\u202Eb"), "a\\u202eb"); }

TEST(EscapeForTerminal, ShowsBytesThatAreNotUtf8) { EXPECT_EQ(EscapeForTerminal("a\xFF"), "a\\xff"); }

}  // namespace
}  // namespace dossier
