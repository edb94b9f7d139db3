#include <gtest/gtest.h>

#include "tools/output/result_writer.h"

namespace dossier {
namespace {

RowBatch Example() {
  RowBatch batch;
  batch.elements.AddNode(7, NodeElement{{"Person"}, Map{{"name", Value("Pam \"P\" Bondi")}}});
  batch.rows.push_back({Value(int64_t{1}), Value("a,b"), Value(NodeRef{7})});
  batch.rows.push_back({Value(), Value(""), Value(Date{0})});
  return batch;
}

std::string Written(std::string_view format, const RowBatch& batch, const Terminal& terminal = {}) {
  std::string out;
  auto writer = MakeResultWriter(format, [&](std::string_view text) { out += text; }, terminal);
  EXPECT_TRUE(writer.ok()) << writer.status();
  (*writer)->Begin({"n", "text|", "x"});
  (*writer)->WriteRows(batch);
  (*writer)->End();
  return out;
}

TEST(JsonWriter, IsOneObject) {
  EXPECT_EQ(Written("json", Example()),
            R"({"columns":["n","text|","x"],"rows":[[1,"a,b",{"id":7,"labels":["Person"],"properties":{"name":"Pam \"P\" Bondi"}}],[null,"","1970-01-01"]]})"
            "\n");
}

TEST(JsonWriter, AnEmptyResultHasItsColumns) {
  EXPECT_EQ(Written("json", {}), "{\"columns\":[\"n\",\"text|\",\"x\"],\"rows\":[]}\n");
}

TEST(JsonLinesWriter, IsOneObjectARow) {
  EXPECT_EQ(Written("jsonl", Example()),
            R"({"n":1,"text|":"a,b","x":{"id":7,"labels":["Person"],"properties":{"name":"Pam \"P\" Bondi"}}})"
            "\n"
            R"({"n":null,"text|":"","x":"1970-01-01"})"
            "\n");
}

TEST(CsvWriter, QuotesWhatNeedsItAndTellsNullFromEmpty) {
  EXPECT_EQ(Written("csv", Example()), "n,text|,x\n1,\"a,b\",\"(:Person {name: 'Pam \"\"P\"\" Bondi'})\"\n,\"\",1970-01-01\n");
}

TEST(MarkdownWriter, EscapesPipes) {
  EXPECT_EQ(Written("markdown", Example()),
            "| n | text\\| | x |\n| --- | --- | --- |\n| 1 | a,b | (:Person {name: 'Pam \"P\" Bondi'}) |\n| null |  | 1970-01-01 |\n");
}

TEST(TableWriter, DrawsBoxesAsWideAsTheirText) {
  RowBatch batch;
  batch.rows.push_back({Value(int64_t{1}), Value("北京\n"), Value(true)});
  EXPECT_EQ(Written("table", batch),
            "┌───┬────────┬──────┐\n"
            "│ n │ text|  │ x    │\n"
            "├───┼────────┼──────┤\n"
            "│ 1 │ 北京\\n │ true │\n"
            "└───┴────────┴──────┘\n");
}

TEST(TableWriter, FitsTheTerminal) {
  RowBatch batch;
  batch.rows.push_back({Value(std::string(300, 'a')), Value(std::string(300, 'b')), Value(int64_t{1})});
  std::string table = Written("table", batch, Terminal{true, false, 40});
  size_t end = table.find('\n');
  ASSERT_NE(end, std::string::npos);
  size_t columns = 0;
  for (size_t i = 0; i < end; ++i) columns += (table[i] & 0xC0) != 0x80;
  EXPECT_LE(columns, 40u);
  EXPECT_GE(columns, 36u);
}

TEST(MakeResultWriter, NamesTheFormatsThereAre) {
  auto writer = MakeResultWriter("xml", [](std::string_view) {}, {});
  EXPECT_EQ(writer.status().message(), "no format 'xml': choose one of table, json, jsonl, csv, markdown");
}

}  // namespace
}  // namespace dossier
