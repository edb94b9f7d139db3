#include "ingest/source/format_sniffer.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

using namespace std::string_literals;

std::string Sniffed(const std::string& head) {
  const auto format = SniffFormat(head);
  return format.ok() ? std::string(InputFormatName(*format)) : std::string(format.status().message());
}

TEST(FormatSnifferTest, Pages) {
  for (const char* head : {"<!DOCTYPE html>", "\n <html>", "<!-- x --><p>Hi", "<?xml version='1.0'?><html>",
                           "\xef\xbb\xbf<HTML>", "<Div class=a>"}) {
    EXPECT_EQ(Sniffed(head), "html") << head;
  }
  EXPECT_EQ(Sniffed("\xff\xfe<\0h\0t\0m\0l\0>\0"s), "html");
}

TEST(FormatSnifferTest, Lines) {
  EXPECT_EQ(Sniffed("{\"a\":1}"), "jsonl");
  EXPECT_EQ(Sniffed("\n\xef\xbb\xbf{}"), "text");
  EXPECT_EQ(Sniffed("\xef\xbb\xbf { \"a\""), "jsonl");
}

TEST(FormatSnifferTest, Text) {
  for (const char* head : {"", "The end.", "<3 is a heart", "< 5 were hurt", "{braces}", "[1] A note",
                           "<unknown>tag"}) {
    EXPECT_EQ(Sniffed(head), "text") << head;
  }
}

TEST(FormatSnifferTest, NoArticles) {
  EXPECT_NE(Sniffed("[{\"a\":1}]").find("JSON array"), std::string::npos);
  EXPECT_NE(Sniffed("<?xml version='1.0'?>\n<rss version='2.0'>").find("feed"), std::string::npos);
  EXPECT_NE(Sniffed("WARC/1.0\r\n").find("web archive"), std::string::npos);
  EXPECT_NE(Sniffed("\x89PNG\r\n\x1a\n\0"s).find("PNG"), std::string::npos);
}

TEST(FormatSnifferTest, Names) {
  for (auto format : {InputFormat::kAuto, InputFormat::kText, InputFormat::kHtml, InputFormat::kJsonl}) {
    EXPECT_EQ(InputFormatFromName(InputFormatName(format)), format);
  }
  EXPECT_EQ(InputFormatFromName("pdf"), std::nullopt);
}

}  // namespace
}  // namespace dossier
