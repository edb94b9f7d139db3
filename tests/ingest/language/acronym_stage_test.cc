#include "ingest/language/acronym_stage.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(AcronymStage, BindsBracketedAcronymsEvenOfForeignOrder) {
  ReadArticle read =
      ReadWhole("He led the Jalisco New Generation Cartel (CJNG) for years. The CJNG has enemies.");
  int bound = 0;
  for (const Name& name : read->names) {
    if (name.expansion == kNone) continue;
    ++bound;
    EXPECT_EQ(read->Text(read->names[name.expansion].tokens), "Jalisco New Generation Cartel");
    EXPECT_EQ(name.name_class, NameClass::kOrganization);
  }
  EXPECT_EQ(bound, 2);
}

TEST(AcronymStage, BindsByInitialsWithoutBrackets) {
  ReadArticle read = ReadWhole(
      "The Kenya Revenue Authority raised taxes on Monday. Traders in Kisumu said KRA was wrong.");
  ASSERT_EQ(Chain(*read, "KRA"), "Kenya Revenue Authority; KRA");
}

TEST(AcronymStage, OtherLettersAreNotBound) {
  ReadArticle read = ReadWhole(
      "The Kenya Revenue Authority raised taxes on Monday. Traders in Kisumu thanked the BBC.");
  for (const Name& name : read->names) EXPECT_EQ(name.expansion, kNone) << read->Text(name.tokens);
}

}  // namespace
}  // namespace dossier
