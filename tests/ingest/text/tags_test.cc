#include "ingest/text/tags.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dossier {
namespace {

TEST(Tags, NamesReadBackAndAreDistinct) {
  std::set<std::string> names;
  for (int i = 0; i < kPennTags; ++i) {
    const auto tag = static_cast<PennTag>(i);
    EXPECT_EQ(ParsePennTag(ToString(tag)), tag) << ToString(tag);
    names.emplace(ToString(tag));
  }
  EXPECT_EQ(names.size(), static_cast<size_t>(kPennTags));
  for (int i = 0; i < kUniversalTags; ++i) {
    const auto tag = static_cast<UniversalTag>(i);
    EXPECT_EQ(ParseUniversalTag(ToString(tag)), tag) << ToString(tag);
  }
}

TEST(Tags, WhatIsNoTagIsUnknown) {
  EXPECT_EQ(ParsePennTag("NNPX"), PennTag::kUnknown);
  EXPECT_EQ(ParsePennTag(""), PennTag::kUnknown);
  EXPECT_EQ(ParseUniversalTag("NOUNS"), UniversalTag::kX);
}

TEST(Tags, FamiliesDoNotOverlap) {
  for (int i = 0; i < kPennTags; ++i) {
    const auto tag = static_cast<PennTag>(i);
    EXPECT_LE(IsVerb(tag) + IsNoun(tag) + IsAdjective(tag) + IsPunctuation(tag), 1)
        << ToString(tag);
    EXPECT_TRUE(IsVerb(tag) || !IsFiniteVerb(tag)) << ToString(tag);
  }
  EXPECT_FALSE(IsFiniteVerb(PennTag::kVBG));
  EXPECT_TRUE(IsNoun(PennTag::kNNPS));
}

}  // namespace
}  // namespace dossier
