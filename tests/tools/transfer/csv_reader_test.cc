#include "tools/transfer/csv_reader.h"

#include <gtest/gtest.h>

#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

// Every row as "field|field"; a quoted field in angle brackets. The error's text where there is one.
std::string Rows(const std::string& bytes) {
  std::string path = WriteScratchFile("rows.csv", bytes);
  auto reader = CsvReader::Open(path, ',');
  EXPECT_TRUE(reader.ok()) << reader.status();
  std::vector<CsvField> fields;
  std::string out;
  while (true) {
    absl::StatusOr<bool> more = (*reader)->Next(&fields);
    if (!more.ok()) return out + std::string(more.status().message()).substr(path.size());
    if (!*more) return out;
    for (size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) out += '|';
      out += fields[i].quoted ? "<" + std::string(fields[i].text) + ">" : std::string(fields[i].text);
    }
    out += '\n';
  }
}

TEST(CsvReader, CutsRowsAndFields) {
  EXPECT_EQ(Rows("a,b\n1,2\n"), "a|b\n1|2\n");
  EXPECT_EQ(Rows("a,b\r\n1,\r\n"), "a|b\n1|\n");
  EXPECT_EQ(Rows("last,line"), "last|line\n");
  EXPECT_EQ(Rows("a\n\n\nb\n"), "a\nb\n");
  EXPECT_EQ(Rows("\xEF\xBB\xBFid\n"), "id\n");
  EXPECT_EQ(Rows(""), "");
}

TEST(CsvReader, UndoesQuotes) {
  EXPECT_EQ(Rows("\"a,\"\"b\"\"\",\"\"\n"), "<a,\"b\">|<>\n");
  EXPECT_EQ(Rows("\"two\nlines\",x\nnext,\n"), "<two\nlines>|x\nnext|\n");
  EXPECT_EQ(Rows("\"a\",\n"), "<a>|\n");
}

TEST(CsvReader, NamesTheLineOfAMistake) {
  EXPECT_EQ(Rows("a\nb,\"open\nc\n"), "a\n:2: a quotation mark is opened and never closed");
  EXPECT_EQ(Rows("\"a\nb\",c\n\"x\"y,z\n"), "<a\nb>|c\n:3: text after the closing quotation mark of a field");
  EXPECT_EQ(Rows("x\"y\"\n"), ":1: a quotation mark inside a field that does not begin with one");
}

TEST(CsvReader, ReadsAcrossItsBuffer) {
  std::string bytes;
  std::string expected;
  for (int i = 0; i < 200000; ++i) {
    bytes += std::to_string(i) + ",\"" + std::to_string(i * 7) + "\"\n";
    expected += std::to_string(i) + "|<" + std::to_string(i * 7) + ">\n";
  }
  EXPECT_EQ(Rows(bytes), expected);
}

TEST(CsvReader, SaysThatAFileIsMissing) {
  EXPECT_EQ(CsvReader::Open("/nonexistent/x.csv", ',').status().message(), "/nonexistent/x.csv: No such file or directory");
}

}  // namespace
}  // namespace dossier
