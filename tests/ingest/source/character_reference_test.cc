#include "ingest/source/character_reference.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(CharacterReferenceTest, AsBrowsersReadThem) {
  const std::pair<const char*, const char*> cases[] = {
      {"&amp;", "&"},           {"&eacute;t&eacute", "été"}, {"&#233;&#xE9;&#Xe9", "ééé"},
      {"&rarr;", "→"},          {"&nGt;", "≫⃒"},              {"&#128;&#150;", "€–"},
      {"&#0;&#xD800;", "\uFFFD\uFFFD"}, {"&#x110000;", "\uFFFD"}, {"&#99999999999999;", "\uFFFD"},
      {"&notit;", "¬it;"},      {"&notin;", "∉"},            {"&ampamp;", "&amp;"},
      {"&", "&"},               {"&;", "&;"},                {"&#;", "&#;"},
      {"&#x;", "&#x;"},         {"&nosuch;", "&nosuch;"},    {"&rarr", "&rarr"},
      {"AT&T", "AT&T"},         {"&LT;&lt", "<<"},           {"&hellip;&mdash;", "…—"}};
  for (const auto& [text, decoded] : cases) EXPECT_EQ(DecodeCharacterReferences(text), decoded) << text;
}

TEST(CharacterReferenceTest, TellsItsLength) {
  std::string out = "x";
  EXPECT_EQ(DecodeCharacterReference("&lt;p", &out), 4u);
  EXPECT_EQ(out, "x<");
  EXPECT_EQ(DecodeCharacterReference("&&lt;", &out), 0u);
  EXPECT_EQ(out, "x<");
  EXPECT_EQ(DecodeCharacterReference("\x01" "gt;", &out), 4u);
  EXPECT_EQ(out, "x<>");
}

}  // namespace
}  // namespace dossier
