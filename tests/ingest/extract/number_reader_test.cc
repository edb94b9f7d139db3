#include "ingest/extract/number_reader.h"

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

std::vector<std::string_view> Split(std::string_view text) {
  std::vector<std::string_view> words;
  for (absl::string_view word : absl::StrSplit(absl::string_view(text.data(), text.size()), ' '))
    words.emplace_back(word.data(), word.size());
  return words;
}

double Number(std::string_view text) {
  auto found = ReadNumber(Split(text), 0);
  return found ? found->value : -1;
}

TEST(NumberReaderTest, DigitsAndWords) {
  EXPECT_EQ(Number("26 men"), 26);
  EXPECT_EQ(Number("12,575 cafes"), 12575);
  EXPECT_EQ(Number("1.2 million people"), 1.2e6);
  EXPECT_EQ(Number("twenty-six men"), 26);
  EXPECT_EQ(Number("three hundred"), 300);
  EXPECT_EQ(Number("a dozen"), 12);
  EXPECT_EQ(Number("5 lakh"), 5e5);
  EXPECT_EQ(Number("22bn"), 22e9);
  EXPECT_EQ(Number("men"), -1);
  EXPECT_EQ(Number("a man"), -1);
  EXPECT_EQ(Number("202-8"), -1);
  EXPECT_EQ(Number("twenty-first"), -1);
}

TEST(NumberReaderTest, MoneyWithItsSignBeforeInsideOrBehind) {
  for (std::string_view text :
       {"$22 billion", "$ 22 billion", "US$22 billion", "22 billion dollars", "22bn dollars"}) {
    auto found = ReadMoney(Split(text), 0);
    ASSERT_TRUE(found.has_value()) << text;
    EXPECT_EQ(found->amount, 22e9) << text;
    EXPECT_EQ(found->currency, "USD") << text;
    EXPECT_EQ(found->end, Split(text).size()) << text;
  }
  EXPECT_EQ(ReadMoney(Split("₹5 lakh"), 0)->amount, 5e5);
  EXPECT_EQ(ReadMoney(Split("€1.2m fine"), 0)->currency, "EUR");
  EXPECT_FALSE(ReadMoney(Split("22 men"), 0).has_value());
  EXPECT_FALSE(ReadMoney({}, 0).has_value());
}

TEST(NumberReaderTest, EndlessDigitsAreNoNumber) {
  std::string digits(100000, '9');
  EXPECT_FALSE(ReadNumber({digits}, 0).has_value());
}

}  // namespace
}  // namespace dossier
