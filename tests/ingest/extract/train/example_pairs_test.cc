#include "ingest/extract/train/example_pairs.h"

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/pattern_set.h"

namespace dossier {
namespace {

constexpr char kPatterns[] = R"(
patterns {
  name: "visit"
  verb: "visit"
  event: "Visit"
  matches { text: "Narendra Modi visited Japan." gives: "Narendra Modi VISITED Japan" }
  rejects { text: "Narendra Modi cancelled a visit to Japan." gives: "Narendra Modi VISITED Japan" }
}
)";

TEST(ExamplePairsTest, WhatIsGivenHoldsAndWhatIsRejectedDoesNot) {
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  auto pairs = PairsOfExamples({{"visit.textproto", kPatterns}}, **extractor);
  ASSERT_TRUE(pairs.ok()) << pairs.status();
  ASSERT_EQ(pairs->size(), 2u);
  EXPECT_EQ((*pairs)[0].types, std::vector<std::string>{"VISITED"});
  EXPECT_TRUE((*pairs)[0].judged.empty());
  EXPECT_TRUE((*pairs)[1].types.empty());
  EXPECT_EQ((*pairs)[1].judged, std::vector<std::string>{"VISITED"});
  EXPECT_FALSE(PairsOfExamples({{"bad.textproto", "patterns {"}}, **extractor).ok());
}

}  // namespace
}  // namespace dossier
