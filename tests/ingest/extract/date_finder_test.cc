#include "ingest/extract/date_finder.h"

#include "absl/strings/str_join.h"
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

// The dates of a sentence printed on Tuesday 2025-08-12, as 'words=iso(precision)'.
std::string Dates(std::string_view text, std::optional<Day> published = Day{2025, 8, 12}) {
  std::vector<std::string_view> words = Split(text);
  std::vector<std::string> found;
  for (const FoundDate& date : FindDates(words, published)) {
    std::vector<std::string> own(words.begin() + date.first, words.begin() + date.end);
    found.push_back(absl::StrJoin(own, " ") + "=" + date.iso + "(" + date.precision + ")");
  }
  return absl::StrJoin(found, "; ");
}

TEST(DateFinderTest, Absolute) {
  EXPECT_EQ(Dates("on 12 August 2025 in Lima"), "12 August 2025=2025-08-12(day)");
  EXPECT_EQ(Dates("on August 12 , 2025"), "August 12 , 2025=2025-08-12(day)");
  EXPECT_EQ(Dates("on Aug. 3"), "Aug. 3=2025-08-03(day)");
  EXPECT_EQ(Dates("since 2025-01-31"), "2025-01-31=2025-01-31(day)");
  EXPECT_EQ(Dates("in August 2004"), "August 2004=2004-08(month)");
  EXPECT_EQ(Dates("in 2008"), "2008=2008(year)");
  EXPECT_EQ(Dates("on December 24"), "December 24=2025-12-24(day)");
  EXPECT_EQ(Dates("on February 30 , 2025"), "");
}

TEST(DateFinderTest, RelativeToPublication) {
  EXPECT_EQ(Dates("yesterday"), "yesterday=2025-08-11(day)");
  EXPECT_EQ(Dates("last month"), "last month=2025-07(month)");
  EXPECT_EQ(Dates("next year"), "next year=2026(year)");
  EXPECT_EQ(Dates("three weeks ago"), "three weeks ago=2025-07-22(day)");
  EXPECT_EQ(Dates("two months ago"), "two months ago=2025-06(month)");
  EXPECT_EQ(Dates("on Tuesday"), "Tuesday=2025-08-12(day)");
  EXPECT_EQ(Dates("on Friday"), "Friday=2025-08-08(day)");
  EXPECT_EQ(Dates("last Tuesday"), "last Tuesday=2025-08-05(day)");
  EXPECT_EQ(Dates("in February"), "February=2025-02(month)");
  EXPECT_EQ(Dates("in October"), "October=2024-10(month)");
  EXPECT_EQ(Dates("last week"), "last week=2025-08-04/2025-08-10(range)");
}

TEST(DateFinderTest, BareWeekdaysAndMonthsKnowTheirFuture) {
  EXPECT_EQ(FindDates(Split("on Friday"), Day{2025, 8, 12})[0].iso_if_future, "2025-08-15");
  EXPECT_EQ(FindDates(Split("in October"), Day{2025, 8, 12})[0].iso_if_future, "2025-10");
  EXPECT_EQ(FindDates(Split("last Friday"), Day{2025, 8, 12})[0].iso_if_future, "");
}

TEST(DateFinderTest, Ranges) {
  EXPECT_EQ(Dates("lived from 1632 to 1688"), "1632 to 1688=1632/1688(range)");
}

TEST(DateFinderTest, WithoutPublicationRelativeDatesKeepTheirWordsOnly) {
  EXPECT_EQ(Dates("last month and yesterday", std::nullopt), "last month=(month); yesterday=(day)");
  EXPECT_EQ(Dates("on 3 May 2001", std::nullopt), "3 May 2001=2001-05-03(day)");
}

TEST(DateFinderTest, WordsThatLookLikeDatesAndAreNone) {
  EXPECT_EQ(Dates("they may march to the sun"), "");
  EXPECT_EQ(Dates("May said so"), "");
  EXPECT_EQ(Dates("2008 people"), "");
}

}  // namespace
}  // namespace dossier
