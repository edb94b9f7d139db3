#include "tools/transfer/property_columns.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

using Properties = google::protobuf::RepeatedPtrField<NamedValueMessage>;

NamedValueMessage* Add(const char* key, Properties* properties) {
  NamedValueMessage* entry = properties->Add();
  entry->set_key(key);
  return entry;
}

TEST(PropertyColumns, AColumnHasOneTypeOrIsText) {
  Properties first, second;
  Add("age", &first)->mutable_value()->set_integer(1);
  Add("mixed", &first)->mutable_value()->set_integer(1);
  Add("tags", &first)->mutable_value()->mutable_list()->add_items()->set_text("a");
  Add("age", &second)->mutable_value()->set_integer(2);
  Add("mixed", &second)->mutable_value()->set_text("x");
  Add("tags", &second)->mutable_value()->mutable_list()->add_items()->set_integer(1);
  PropertyColumns columns;
  columns.Add(first);
  columns.Add(second);
  EXPECT_EQ(columns.types(), (std::map<std::string, std::string>{{"age", "long"}, {"mixed", "string"}, {"tags", "string[]"}}));
}

TEST(PlainText, JoinsLists) {
  ValueMessage value;
  value.mutable_list()->add_items()->set_text("a");
  value.mutable_list()->add_items()->set_number(1.5);
  EXPECT_EQ(PlainText(value, ';'), "a;1.5");
  value.set_date("2025-08-12");
  EXPECT_EQ(PlainText(value, ';'), "2025-08-12");
}

}  // namespace
}  // namespace dossier
