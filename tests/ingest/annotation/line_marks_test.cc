#include "ingest/annotation/line_marks.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(LineMarksTest, NamesAndOtherMentions) {
  MarkedLine line =
      ReadMarks("[Place/City#3 Łódź]'s mayor, [Person#1 Jane Roe], said [#1 she] won.");
  EXPECT_EQ(line.text, "Łódź's mayor, Jane Roe, said she won.");
  EXPECT_EQ(line.wrong, "");
  ASSERT_EQ(line.mentions.size(), 3u);
  EXPECT_EQ(line.mentions[0].label, "Place");
  EXPECT_EQ(line.mentions[0].finer, "City");
  EXPECT_EQ(line.text.substr(0, line.mentions[0].end), "Łódź");
  EXPECT_EQ(line.mentions[1].entity, 1u);
  EXPECT_TRUE(line.mentions[1].name);
  EXPECT_FALSE(line.mentions[2].name);
  EXPECT_EQ(line.text.substr(line.mentions[2].start, 3), "she");
}

TEST(LineMarksTest, WhatIsNoMarkIsTold) {
  EXPECT_EQ(ReadMarks("no marks at all").wrong, "");
  for (const char* line :
       {"[Person Jane]", "[Person#1]", "[Person#1 ", "[person#1 Jane]", "a ] b", "[Person#x Jane]",
        "[Person#1 the [Place#2 Lagos] woman]", "[Place/#1 X]"}) {
    EXPECT_NE(ReadMarks(line).wrong, "") << line;
  }
}

TEST(LineMarksTest, TextAfterABrokenMarkIsKept) {
  MarkedLine line = ReadMarks("[oops and [Person#1 Jane]");
  EXPECT_EQ(line.text, "oops and Jane");
  ASSERT_EQ(line.mentions.size(), 1u);
  EXPECT_EQ(line.mentions[0].start, 9u);
}

}  // namespace
}  // namespace dossier
