#include "ingest/evaluate/attribution/brat_reader.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

constexpr char kText[] = "“Non,” said Zoë. It was cold.";

std::string Slice(const ByteRange& range) {
  return std::string(kText).substr(range.begin, range.end - range.begin);
}

TEST(BratReaderTest, OffsetsAreCodePoints) {
  auto found = ReadBrat(
      "T1\tContent 1 4\tNon\nT2\tCue 7 11\tsaid\nT3\tSource 12 15\tZoë\nT4\tAttribution 7 "
      "11\tsaid\n"
      "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n",
      kText);
  ASSERT_TRUE(found.ok()) << found.status();
  ASSERT_EQ(found->size(), 1u);
  EXPECT_EQ(Slice(found->at(0).content.at(0)), "Non");
  EXPECT_EQ(Slice(found->at(0).cue.at(0)), "said");
  EXPECT_EQ(Slice(found->at(0).source.at(0)), "Zoë");
}

TEST(BratReaderTest, PiecesComeInTextOrder) {
  auto found = ReadBrat(
      "T1\tContent 7 11;1 4\tsaid Non\nT2\tAttribution 7 11\tx\n"
      "E1\tAttribution:T2 Content:T1\n",
      kText);
  ASSERT_TRUE(found.ok()) << found.status();
  ASSERT_EQ(found->at(0).content.size(), 2u);
  EXPECT_EQ(Slice(found->at(0).content[0]), "Non");
  EXPECT_TRUE(found->at(0).source.empty());
}

TEST(BratReaderTest, SourceAndCueAreTurnedBack) {
  auto found = ReadBrat(
      "T1\tContent 1 4\tNon\nT2\tSource 7 11\tsaid\nT3\tCue 12 15\tZoë\nT4\tAttribution 7 "
      "11\tsaid\n"
      "E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2\n",
      kText);
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_EQ(Slice(found->at(0).cue.at(0)), "said");
  EXPECT_EQ(Slice(found->at(0).source.at(0)), "Zoë");
}

TEST(BratReaderTest, SaysWhichLineIsWrong) {
  auto behind = ReadBrat("T1\tContent 1 400\tNon\n", kText);
  EXPECT_THAT(std::string(behind.status().message()), testing::HasSubstr("line 1"));
  auto missing = ReadBrat("T1\tContent 1 4\tNon\nE1\tAttribution:T9\n", kText);
  EXPECT_THAT(std::string(missing.status().message()), testing::HasSubstr("line 2"));
}

}  // namespace
}  // namespace dossier
