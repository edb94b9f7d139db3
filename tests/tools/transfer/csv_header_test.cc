#include "tools/transfer/csv_header.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

absl::StatusOr<std::vector<CsvColumn>> Header(std::vector<std::string> names) {
  std::vector<CsvField> fields;
  for (const std::string& name : names) fields.push_back({name, false});
  return ParseCsvHeader(fields, "f.csv:1");
}

TEST(ParseCsvHeader, ReadsNamesTypesAndRoles) {
  auto columns = Header({"id:ID(Person)", "name", "born:Date", "tags:string[]", ":LABEL", ":START_ID(Person)", ":END_ID", ":TYPE", "x:IGNORE"});
  ASSERT_TRUE(columns.ok()) << columns.status();
  EXPECT_EQ((*columns)[0].role, CsvColumnRole::kId);
  EXPECT_EQ((*columns)[0].name, "id");
  EXPECT_EQ((*columns)[0].id_space, "Person");
  EXPECT_EQ((*columns)[1].type, "string");
  EXPECT_EQ((*columns)[2].type, "date");
  EXPECT_TRUE((*columns)[3].array);
  EXPECT_EQ((*columns)[4].role, CsvColumnRole::kLabel);
  EXPECT_EQ((*columns)[5].role, CsvColumnRole::kStartId);
  EXPECT_EQ((*columns)[5].id_space, "Person");
  EXPECT_EQ((*columns)[6].role, CsvColumnRole::kEndId);
  EXPECT_EQ((*columns)[7].role, CsvColumnRole::kType);
  EXPECT_EQ((*columns)[8].role, CsvColumnRole::kIgnore);
}

TEST(ParseCsvHeader, NamesWhatIsWrong) {
  EXPECT_NE(Header({"a:colour"}).status().message().find("f.csv:1: column 'a:colour' has the unknown type 'colour'"), std::string::npos);
  EXPECT_EQ(Header({"a", "a:int"}).status().message(), "f.csv:1: the column 'a' occurs twice");
}

}  // namespace
}  // namespace dossier
