#include "ingest/language/character.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(Character, ClassifiesAndFolds) {
  EXPECT_EQ(CharacterAt("É", 0).kind, CharClass::kUpper);
  EXPECT_EQ(CharacterAt("\xff", 0).length, 1);
  EXPECT_EQ(CharacterAt("a", 1).length, 0);
  EXPECT_EQ(FoldCase("GONZÁLEZ’S"), "gonzález's");
  EXPECT_EQ(FoldCase("so\u00adft"), "soft");
}

}  // namespace
}  // namespace dossier
