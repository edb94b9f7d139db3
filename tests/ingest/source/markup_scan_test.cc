#include "ingest/source/markup_scan.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

// "kind name" and what is left behind the piece.
std::string Scanned(std::string_view source) {
  static constexpr const char* kKinds[] = {"text", "start", "end", "other"};
  const Markup markup = ScanMarkup(source, 0);
  return std::string(kKinds[static_cast<int>(markup.kind)]) + (markup.self_closing ? "/" : "") + " " +
         std::string(markup.name) + "|" + std::string(source.substr(markup.end));
}

TEST(MarkupScanTest, Pieces) {
  EXPECT_EQ(Scanned("<p>x"), "start p|x");
  EXPECT_EQ(Scanned("<BR/>x"), "start/ BR|x");
  EXPECT_EQ(Scanned("</Div >x"), "end Div|x");
  EXPECT_EQ(Scanned("<a href='>' title=\">\" x=y>z"), "start a|z");
  EXPECT_EQ(Scanned("<a href = x/>z"), "start a|z");
  EXPECT_EQ(Scanned("<a b=\"c>x"), "start a|");
  EXPECT_EQ(Scanned("<a"), "start a|");
  EXPECT_EQ(Scanned("<!-- > -- -->x"), "other |x");
  EXPECT_EQ(Scanned("<!-->x"), "other |x");
  EXPECT_EQ(Scanned("<!-- never"), "other |");
  EXPECT_EQ(Scanned("<!DOCTYPE html>x"), "other |x");
  EXPECT_EQ(Scanned("<?php a ?>x"), "other |x");
  EXPECT_EQ(Scanned("</ p>x"), "other |x");
}

TEST(MarkupScanTest, LiteralLessThan) {
  for (const char* text : {"<", "< 5", "<3", "<>", "<=", "</"}) {
    EXPECT_EQ(Scanned(text), "text |" + std::string(text + 1)) << text;
  }
}

TEST(MarkupScanTest, RawText) {
  const std::string_view source = "a </scripts> </SCRIPT >b";
  EXPECT_EQ(RawTextEnd(source, 0, "script"), source.find("</SCRIPT"));
  EXPECT_EQ(RawTextEnd("a </script", 0, "script"), 10u);
  EXPECT_EQ(RawTextEnd("abc", 0, "script"), 3u);
}

TEST(MarkupScanTest, SurplusAttributes) {
  std::string tag = "<p";
  for (int i = 0; i < kMostAttributes; ++i) tag += " a=1";
  EXPECT_EQ(ScanMarkup(tag + ">", 0).surplus, 0u);
  EXPECT_EQ(ScanMarkup(tag + " b=2>", 0).surplus, tag.size() + 1);
}

}  // namespace
}  // namespace dossier
