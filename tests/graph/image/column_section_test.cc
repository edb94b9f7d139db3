// Columns of every form against a map of values.
#include "graph/image/column_section.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "graph/value/value_codec.h"

namespace dossier {
namespace {

using Values = std::map<uint64_t, Value>;

std::string Written(const Values& values) {
  ColumnBuilder builder;
  for (const auto& [id, value] : values) {
    std::string encoded;
    EXPECT_TRUE(EncodeValue(value, &encoded).ok());
    builder.Add(id, encoded);
  }
  std::string bytes;
  builder.Write(&bytes);
  return bytes;
}

std::string Encoded(const Value& value) {
  std::string bytes;
  EXPECT_TRUE(EncodeValue(value, &bytes).ok());
  return bytes;
}

void ExpectReadBack(const Values& values, ColumnForm form) {
  const std::string bytes = Written(values);
  auto column = ColumnSection::Open(bytes);
  ASSERT_TRUE(column.has_value());
  EXPECT_EQ(column->form(), form);
  std::vector<uint64_t> ids;
  for (uint64_t id = 0; id < 1200; ++id) ids.push_back(id * 7 % 1200);
  std::vector<Value> read(ids.size());
  ASSERT_TRUE(column->Read(ids, read).ok());
  for (size_t i = 0; i < ids.size(); ++i) {
    auto found = values.find(ids[i]);
    ASSERT_EQ(Encoded(read[i]), Encoded(found == values.end() ? Value() : found->second));
  }
}

template <typename Make>
Values SomeValues(Make make) {
  std::mt19937_64 random(7);
  Values values;
  for (int i = 0; i < 700; ++i) values.insert_or_assign(random() % 1000, make(random()));
  return values;
}

TEST(ColumnSection, WholeNumbers) {
  ExpectReadBack(SomeValues([](uint64_t r) { return Value(static_cast<int64_t>(r % 999) - 500); }),
                 ColumnForm::kInteger);
}
TEST(ColumnSection, WholeNumbersTooFarApartToPack) {
  ExpectReadBack(SomeValues([](uint64_t r) { return Value(static_cast<int64_t>(r)); }),
                 ColumnForm::kPlain);
}
TEST(ColumnSection, Days) {
  ExpectReadBack(SomeValues([](uint64_t r) { return Value(Date{static_cast<int64_t>(r % 9999)}); }),
                 ColumnForm::kDate);
}
TEST(ColumnSection, FewTextsAndNumbersMixed) {
  ExpectReadBack(SomeValues([](uint64_t r) {
                   if (r % 3 == 0) return Value(0.5 * static_cast<double>(r % 9));
                   return Value("text " + std::to_string(r % 11));
                 }),
                 ColumnForm::kDictionary);
}
TEST(ColumnSection, TextsThatDiffer) {
  ExpectReadBack(SomeValues([](uint64_t r) { return Value(std::to_string(r)); }),
                 ColumnForm::kPlain);
}
TEST(ColumnSection, ListsAndTruth) {
  ExpectReadBack(SomeValues([](uint64_t r) {
                   if (r % 2 == 0) return Value(r % 4 == 0);
                   return Value(List{Value("a"), Value(static_cast<int64_t>(r % 5))});
                 }),
                 ColumnForm::kDictionary);
}

TEST(ColumnSection, ADictionaryTooGreatToBeDecodedAtOnce) {
  Values values;
  for (uint64_t id = 0; id < 60'000; ++id)
    values.emplace(id, Value("text " + std::to_string(id % 20'000)));
  ExpectReadBack(values, ColumnForm::kDictionary);
}

TEST(ColumnSection, CutBytesAreRefusedOrReadAsTheyStand) {
  const std::string bytes =
      Written(SomeValues([](uint64_t r) { return Value("t" + std::to_string(r % 40)); }));
  for (size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(ColumnSection::Open(std::string_view(bytes.data(), size))) << size;
}

}  // namespace
}  // namespace dossier
