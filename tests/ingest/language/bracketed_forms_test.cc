// Through the whole pipeline, as articles write them.
#include "ingest/language/bracketed_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Key;
using testing::Not;
using testing::Pair;

// Each name and what it stands for, '' where nothing.
std::map<std::string, std::string> NamesOf(const std::string& text) {
  ReadArticle read = ReadWhole(text);
  std::map<std::string, std::string> names;
  for (const Name& name : read->names) {
    names[std::string(read->Text(name.tokens))] =
        name.expansion == kNone ? ""
                                : std::string(read->Text(read->names[name.expansion].tokens));
  }
  return names;
}

TEST(BracketedFormsTest, ANameInItsOwnScript) {
  auto names = NamesOf(
      "Mayor Lin Mei-chu (林美珠) met Olena Shevchuk (Олена Шевчук) in Taipei. 林美珠 smiled.");
  EXPECT_THAT(names, Contains(Pair("林美珠", "Lin Mei-chu")));
  EXPECT_THAT(names, Contains(Pair("Олена Шевчук", "Olena Shevchuk")));
}

TEST(BracketedFormsTest, AnOrganizationInSmallLetters) {
  auto names = NamesOf("Police called the border security force (BSF) on Monday. The BSF came.");
  EXPECT_THAT(names, Contains(Pair("BSF", "border security force")));
  EXPECT_THAT(names, Contains(Pair("border security force", "")));
}

TEST(BracketedFormsTest, AnAcronymOfCommonWordsIsNoName) {
  auto names = NamesOf(
      "The superintendent of police (SP) Ravi Nair said the gross domestic product (GDP) fell. "
      "The SP left.");
  EXPECT_THAT(names, Not(Contains(Key("SP"))));
  EXPECT_THAT(names, Not(Contains(Key("GDP"))));
}

TEST(BracketedFormsTest, OtherBracketsStay) {
  auto names = NamesOf("Ana Ruiz (Labour) and Peter Cole (Conservative) spoke in London (UK).");
  for (const auto& [name, full] : names) EXPECT_EQ(full, "") << name;
}

}  // namespace
}  // namespace dossier
