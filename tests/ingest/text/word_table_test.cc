#include "ingest/text/word_table.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace dossier {
namespace {

TEST(WordTable, NumbersWordsLikeAMapDoes) {
  WordTable table;
  std::map<std::string, uint32_t> oracle = {{"", 0}};
  for (int i = 0; i < 5000; ++i) {
    std::string word = "w" + std::to_string(i * 7919 % 1543);
    uint32_t expected = oracle.try_emplace(word, oracle.size()).first->second;
    ASSERT_EQ(table.Add(word), expected) << word;
    ASSERT_EQ(table.Text(expected), word);
  }
  EXPECT_EQ(table.size(), oracle.size());
  EXPECT_EQ(table.Find("absent"), 0u);
}

TEST(WordTable, TextsStayWhereTheyAreWhileItGrows) {
  WordTable table;
  std::string_view first = table.Text(table.Add("first"));
  const char* place = first.data();
  std::string_view longest = table.Text(table.Add(std::string(100000, 'x')));
  for (int i = 0; i < 10000; ++i) table.Add(std::to_string(i));
  EXPECT_EQ(table.Text(1).data(), place);
  EXPECT_EQ(longest.size(), 100000u);
  EXPECT_EQ(table.Text(2), longest);
}

}  // namespace
}  // namespace dossier
