#include "graph/value/value_json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "graph/value/equality.h"
#include "tests/graph/value/random_value.h"

namespace dossier {
namespace {

TEST(JsonText, EveryKind) {
  EXPECT_EQ(JsonText(Value()), "null");
  EXPECT_EQ(JsonText(Value(false)), "false");
  EXPECT_EQ(JsonText(Value(int64_t{42})), "42");
  EXPECT_EQ(JsonText(Value(1.0)), "1.0");
  EXPECT_EQ(JsonText(Value(std::nan(""))), "\"NaN\"");
  EXPECT_EQ(JsonText(Value(-std::numeric_limits<double>::infinity())), "\"-Infinity\"");
  EXPECT_EQ(JsonText(Value("a\"\\\n\x01\x7F 字")), "\"a\\\"\\\\\\n\\u0001\\u007f 字\"");
  EXPECT_EQ(JsonText(Value("\xFFx\xE2\x82")), "\"\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD\"");
  EXPECT_EQ(JsonText(Value(Date{0})), "\"1970-01-01\"");
  EXPECT_EQ(JsonText(Value(List{Value(int64_t{1}), Value(Map{{"k", Value()}})})),
            "[1,{\"k\":null}]");
  EXPECT_EQ(JsonText(Value(Path{{1, 2}, {3}})),
            "{\"nodes\":[{\"id\":1},{\"id\":2}],\"relationships\":[{\"id\":3}]}");
}

class Elements : public ElementSource {
 public:
  NodeContents Node(uint64_t) const override { return {{"A", "B"}, {{"x", Value("y")}}}; }
  RelationshipContents Relationship(uint64_t) const override { return {"T", 1, 2, {}}; }
};

TEST(JsonText, ElementsWithTheirContents) {
  const Elements elements;
  EXPECT_EQ(JsonText(Value(NodeRef{7}), &elements),
            R"({"id":7,"labels":["A","B"],"properties":{"x":"y"}})");
  EXPECT_EQ(JsonText(Value(RelationshipRef{8}), &elements),
            R"({"id":8,"type":"T","start":1,"end":2,"properties":{}})");
}

TEST(ParseJson, Values) {
  EXPECT_TRUE(ParseJson("null")->is_null());
  EXPECT_EQ(ParseJson(" 7 ")->integer(), 7);
  EXPECT_EQ(ParseJson("-9223372036854775808")->integer(), std::numeric_limits<int64_t>::min());
  EXPECT_EQ(ParseJson("18446744073709551615")->floating(), 18446744073709551615.0);
  EXPECT_EQ(ParseJson("1.0")->kind(), ValueKind::kFloat);
  EXPECT_EQ(ParseJson("1e3")->floating(), 1000.0);
  EXPECT_EQ(ParseJson(R"("\u00e9\ud83d\ude00")")->string(), "é😀");
  const Value v = *ParseJson(R"({"a":[1,"x",{"b":true}],"a2":{},"a":[2]})");
  EXPECT_TRUE(
      Equivalent(v, Value(Map{{"a", Value(List{Value(int64_t{2})})}, {"a2", Value(Map{})}})));
}

TEST(ParseJson, RefusesWhatIsNotJson) {
  for (const char* text : {"", " ", "{", "[1,]", "{a:1}", "'x'", "nul", "1 2", "01", "\"\\x\"",
                           "NaN", "\"\xFF\"", "[1}"}) {
    EXPECT_EQ(ParseJson(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
  EXPECT_FALSE(ParseJson(std::string(100'000, '[')).ok());
  EXPECT_FALSE(ParseJson(std::string(200, '[') + std::string(200, ']')).ok());
  EXPECT_TRUE(ParseJson(std::string(100, '[') + std::string(100, ']')).ok());
}

// What JSON can hold comes back as it was.
TEST(ParseJson, ReadsWhatIsWritten) {
  RandomValue random(1);
  int compared = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Value v = random.Any(3);
    const std::string text = JsonText(v);
    const absl::StatusOr<Value> read = ParseJson(text);
    ASSERT_TRUE(read.ok()) << text << read.status();
    ASSERT_EQ(JsonText(*read), text);
    if (v.kind() != ValueKind::kString && !v.is_number()) continue;
    ++compared;
    if (v.is_number() && std::isnan(v.kind() == ValueKind::kFloat ? v.floating() : 0)) continue;
    if (v.kind() == ValueKind::kFloat && std::isinf(v.floating())) continue;
    ASSERT_TRUE(Equivalent(*read, v)) << text;
  }
  EXPECT_GT(compared, 1000);
}

}  // namespace
}  // namespace dossier
